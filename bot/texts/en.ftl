# What Khabar says in English. Every key and every { $value } stands in ar.ftl too; a test compares them.
# Texts are plain: no markup. Commands are the same in both languages.

## Parts of sentences

comma = {", "}
role-comma = ,{" "}
and = {" and "}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
topic = { $topic ->
    [politics] Politics
    [world] World
    [economy] Economy
    [sports] Sports
    [culture] Culture
    [technology] Technology
    [science] Science
    [health] Health
    [security] Security
   *[other] { $topic }
}
language = { $language ->
    [ar] Arabic
   *[en] English
}
length = { $length ->
    [short] short
    [long] long
   *[medium] medium
}

## Welcome and help

welcome =
    I am Khabar. I read the news in Arabic and English, sum it up in either language, and know who met whom, when and where, with the sentence that says so.
welcome-ask = Ask me in your own words:
welcome-example = Who met { $person }?
welcome-or = Or begin here:
help-title = What you can ask of me
help-latest = /latest [topic] – the newest articles
help-summary = /summary 12 [ar or en] [short, medium or long] – sums up article 12
help-search = /search words – articles with these words
help-topics = /topics – what the news is about
help-people = /people [name] – who is in the news
help-ask = /ask question – who met whom, when, where
help-subscribe = /subscribe topic, name, two names, or words – tells you of new articles
help-unsubscribe = /unsubscribe topic, name or words – stops those alerts
help-alerts = /alerts – what you follow: pause it, once a day, quiet hours
help-lang = /lang ar or en – my language
help-settings = /settings – my language, language and length of summaries, digits
help-help = /help – this list
help-words = Plain words will do: “latest news”, “summarize 12”, “news about Algeria”, “who met { $person }?”, “follow { $person }”, “my alerts”
help-elsewhere = In groups, mention me or reply to me. In any chat, type my @name and a few words, and choose what to share.
help-channels = For a channel where both of us may post: /subscribe @channel topic, /alerts @channel, /lang @channel ar

## The menu of commands: shown by Telegram beside the input field

menu-latest = The newest articles
menu-summary = Sum up an article
menu-search = Find articles by words
menu-ask = Ask who met whom, when and where
menu-people = Who is in the news
menu-topics = What the news is about
menu-subscribe = Be told of new articles
menu-alerts = What you follow, and when you are told
menu-unsubscribe = Stop following something
menu-settings = Languages, length of summaries, digits
menu-lang = My language
menu-export = What I keep about this chat
menu-forgetme = Delete what I keep about it
menu-help = What I can do

## Buttons

button-next = Next
button-previous = Previous
button-longer = Longer
button-shorter = Shorter
button-summary = Summary
button-summary-of = Summary { $number }
button-people = People
button-other = { $language ->
    [ar] العربية
   *[en] English
}
button-meetings = Meetings
button-latest = Latest news
button-help = Help
button-length = { $length ->
    [short] Short
    [long] Long
   *[medium] Medium
}

## Lists of articles

latest-title = Latest news
latest-title-topic = Latest news: { $topic }
search-title = Articles with “{ $words }”
articles-title = Articles that mention { $person }
list-range = { $first }–{ $last } of { $total }
list-hint = A number opens its summary.
latest-none = I have no articles yet.
latest-none-topic = I have no articles on { $topic }.
search-none = I found no article with “{ $words }”.
topics-title = Topics
topics-none = No article has a topic yet.
topic-count = { $topic } ({ $count })
topic-unknown = I do not know the topic “{ $topic }”. I know these:

## One article

brief-original = Original article
brief-engine = { $engine ->
    [embedded] Summary: sentences picked from the article
   *[model] Summary: { $engine }
}
brief-empty = The article has no text to sum up.
brief-failed = I could not sum this article up. The original is linked above.
article-unknown = There is no article { $number }. See /latest for the ones there are.
people-of-title = People in “{ $title }”
people-of-none = I found no people named in “{ $title }”.

## People

people-title = Who is in the news
people-none = I know nobody yet: there are no articles.
person-articles = { $count ->
    [one] in one article
   *[other] in { $count } articles
}
person-meetings = { $count ->
    [0] no meeting on record
    [one] one meeting
   *[other] { $count } meetings
}
person-met = Met:
person-also = Also written: { $forms }
times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
person-unknown = I know nobody called { $name }.
person-nearest = The nearest names I know:
person-which = Whom do you mean by { $name }?

## Answers

met-people = { $count ->
    [one] { $person } met one person:
   *[other] { $person } met { $count } people:
}
met-unnamed = Meetings of { $person }:
met-each-other = { $count ->
    [one] Yes, { $first } and { $second } met:
    [2] Yes, { $first } and { $second } met twice:
   *[other] Yes, { $first } and { $second } met { $count } times:
}
met-when = Latest meeting on record: { $date }
met-when-unknown = They met, but the articles do not say when:
met-where = Place of meeting: { $places }
met-where-unknown = They met, but the articles do not say where:
met-often = { $count ->
    [one] One meeting on record:
   *[other] { $count } meetings on record:
}
met-about = What the articles say about it:
met-list = { $count ->
    [one] One meeting:
   *[other] { $count } meetings:
}
met-more = { $count ->
    [one] And one more. Name a place or a period to narrow the question.
   *[other] And { $count } more. Name a place or a period to narrow the question.
}
planned-title = What is planned:
none-pair = I found no meeting between { $first } and { $second }.
none-person = I found no meeting of { $person }.
none-plans = I found no planned meeting of { $person }.
none-all = I found no such meeting.
none-articles = I found no article about it.
also-on-record = Also on record:
none-but = But this is on record:
searched = { $count ->
    [one] I searched one article.
   *[other] I searched { $count } articles.
}
searched-calls = Phone calls only
searched-place = Place: { $place }
searched-since = From: { $date }
searched-until = Until: { $date }
searched-day = Day: { $date }
status-held = held
status-planned = planned
status-not_held = did not take place
mode-call = by phone
sources = { $count ->
    [one] one source
   *[other] { $count } sources
}
not-understood = I did not understand that.
not-understood-example = Ask for example: “Who met { $person }?” or send /help.
not-understood-help = Send /help to see what I can do.
thanks = You are welcome! I am here whenever you need me.

## Settings

lang-set = I will speak English from now on.
lang-which = Which language shall I speak?
settings-title = Settings
settings-language = Language: { language }
settings-summaries = Summaries: { $language ->
    [own] in the language of the article
    [ar] in Arabic
   *[en] in English
}
settings-length = Length of summaries: { length }
settings-digits = Digits: { $digits ->
    [arabic] ٠١٢٣٤٥٦٧٨٩
   *[western] {"0123456789"}
}
settings-set = Done. It holds from now on.
button-summaries = { $language ->
    [own] As the article
    [ar] Summaries in Arabic
   *[en] Summaries in English
}
button-digits = { $digits ->
    [arabic] ٠١٢٣
   *[western] {"0123"}
}

## What is missing or goes wrong

usage-summary = Which article? Send its number, for example: /summary { $number }
usage-search = Search for what? For example: /search climate
usage-ask = What would you like to know? For example: /ask Who met { $person }?
usage-lang = I speak Arabic and English: /lang ar or /lang en
usage-settings = I do not know “{ $word }”. Like this: /settings summaries en, /settings long, /settings digits arabic
usage-summary-word = I do not know “{ $word }”. Like this: /summary { $number } en short
command-unknown = I do not know this command. Send /help to see what I can do.
button-old = This button is out of date. Send the command again.
not-allowed = This bot is private. Ask its operator to let you in. Your number: { $user }
too-many = That was a lot at once. Please go on in a minute.
text-only = I can read text only.
went-wrong = Something went wrong on my side. It is noted; please try again.

## The local chat

local-wait = … one moment
local-welcome = Khabar in your terminal. Type /help, a question, or the number of a button; Ctrl-D ends.

## Alerts

alert-because = Because you follow { $label }
alert-digest = { $count ->
    [one] One new article
   *[other] { $count } new articles
}
alert-more = { $count ->
    [one] And one more, tomorrow at { $time }
   *[other] And { $count } more, tomorrow from { $time }
}

## Subscriptions

or = {" or "}
kind = { $kind ->
    [topic] topic
    [person] person
    [pair] meetings
   *[words] words
}
subscribe-what = What shall I tell you about?
subscribe-how = Send /subscribe with a topic, a name, two names (“{ $example }”) or words: climate, "peace talks", !football. Or press one of these:
subscribe-pair = { $first } meets { $second }
subscribe-empty = There is nothing in that to watch for. Like this: /subscribe climate, "peace talks", !football
subscribed-topic = I will tell you of every new article on { $name }.
subscribed-person = I will tell you of every new article that mentions { $name }.
subscribed-pair = I will tell you when articles report a meeting of { $name }.
subscribed-words = I will tell you of every new article with { $wanted }.
subscribed-but = I will tell you of every new article with { $wanted }, but without { $unwanted }.
subscribed-before = You were following this already.
taken-for = { $kind ->
    [topic] I took it for a topic. If you meant something else:
    [person] I took it for a person. If you meant something else:
    [pair] I took it for two people who meet. If you meant something else:
   *[words] I took it for words. If you meant something else:
}
preview-none = So far no article would have matched.
preview-count = { $count ->
    [0] Nothing matched in the last 30 days. The latest before that:
    [one] In the last 30 days one article would have matched. The newest:
   *[other] In the last 30 days { $count } articles would have matched. The newest:
}
preview-many = In the last 30 days { $count } articles or more would have matched. The newest:
alerts-title = What you follow
alerts-none = You follow nothing.
alerts-here = in this topic
alerts-elsewhere = in another topic of this group
subscription-on = Alerts are on.
subscription-paused = paused
subscription-snoozed = silent until { $day }, { $time }
subscription-ended = You no longer follow { $name }.
subscription-none = You do not follow “{ $name }”.
subscription-gone = That subscription is no longer there.
subscription-too-many = You follow 50 things: that is the most. Unfollow one to follow another.
stop-all-sure = { $count ->
    [one] Unfollow the one thing that you follow?
   *[other] Unfollow all { $count } things that you follow?
}
habits-set = Done.
habit-now = When: at once
habit-digest = When: one digest a day, at { $time }
habit-quiet = Quiet hours: { $begin } to { $end }
habit-loud = Quiet hours: none
habit-late = The digest falls into quiet hours, so it comes when they end, at { $time }.
habit-utc = These are hours of UTC. Name your city so that they are yours: /alerts zone Cairo
habit-zone = Time zone: { $zone }
habit-cap = { $count ->
    [one] Daily limit: one message
   *[other] Daily limit: { $count } messages
}
habit-how = { $habit ->
    [digest] Choose, or send for example: /alerts digest 19:30
    [quiet] Choose, or send for example: /alerts quiet 21:30-06:00
    [zone] Choose, or send your city: /alerts zone Tunis
   *[cap] Choose, or send a number: /alerts cap 15
}
usage-alerts = I do not know “{ $word }”. Like this: /alerts digest 8:00, /alerts now, /alerts quiet 22-7, /alerts zone Cairo, /alerts cap 10
usage-digest = “{ $word }” is not a time of day. Like this: /alerts digest 8:00
usage-quiet = I cannot read “{ $word }” as a start and an end. Like this: /alerts quiet 22:00-07:00 or /alerts quiet off
usage-zone = I know no time zone or city “{ $word }”. Like this: /alerts zone Cairo or /alerts zone UTC+3
usage-cap = “{ $word }” is not a number from 1 to 200. Like this: /alerts cap 10
admins-only = Only admins of this group may change that.
channel-title = For the channel { $name }
channel-unknown = I know no channel “{ $name }”. If it is a private one, make me an admin there and send its number instead of a name.
channel-bot = I may not post in { $name } yet. Make me an admin there who may post messages.
channel-admins = Only admins of { $name } who may post messages can set its alerts.
button-take = { $kind ->
    [topic] As a topic
    [person] As a person
    [pair] As a meeting
   *[words] As words
}
button-stop = Unfollow
button-stop-all = Unfollow all
button-alerts = All alerts
button-follow-this = Follow
button-follow = Follow something
button-pause = Pause
button-resume = Resume
button-snooze = Silent for a day
button-delete = Unfollow
button-habit = { $habit ->
    [digest] At once or digest
    [quiet] Quiet hours
    [zone] Time zone
   *[cap] Daily limit
}
choice-now = At once
choice-off = None
choice-hours = { $begin }–{ $end }

## A reader's data

export-title = What I keep about this chat
export-app = Language of your app: { $value }
export-thread = In topic { $thread }:
export-silenced = Nothing can be sent here at present. The alerts go on when I may write here again.
export-sent = { $count ->
    [one] Told in the last 90 days: one article
   *[other] Told in the last 90 days: { $count } articles
}
export-waiting = { $count ->
    [one] Waiting to be told: one article
   *[other] Waiting to be told: { $count } articles
}
export-words = What you searched for or asked, where a button leads back to it:
export-unread = Messages that I could not read and set aside: { $count }
export-besides = Besides, for a while: the numbers of messages, so that no alert is lost or sent twice. No names.
forget-sure = Delete all settings, subscriptions and waiting alerts of this chat? This cannot be undone.
forget-done = Deleted. I know nothing about this chat any more.
button-forget = Delete all
button-export = Show it first
help-export = /export – what I keep about this chat; /forgetme – delete it

## Operators

help-status = /status – bot status (for operators)
help-add = /add address – brings in the articles of a page or feed (for operators)
help-remove = /remove 12 – removes article 12 (for operators)
menu-status = Bot status
menu-add = Bring in a page or feed
menu-remove = Remove an article
usage-add = Which page or feed? For example: /add https://example.org/feed.xml
usage-remove = Which article? Send its number: /remove 12
status-title = Bot status
status-articles = { $count ->
    [one] One article, people: { $people }
   *[other] { $count } articles, people: { $people }
}
status-newest = Newest article: { $date }
status-followers = { $count ->
    [one] One subscription, chats: { $chats }
   *[other] { $count } subscriptions, chats: { $chats }
}
status-inbox = Messages still to be answered: { $count }
status-outbox = Alerts waiting: { $count }, sent: { $sent }
status-dead = Updates that could not be read or handled: { $count } (table inbox)
status-doubt = Alerts in doubt, being settled: { $count }
status-unknown = Alerts of which nobody knows whether they arrived: { $count }
status-outdated = Articles read by older rules: { $count } (khabar reanalyze)
brought-in = New: { $new }, updated: { $updated }, known already: { $duplicate }, refused: { $refused }
remove-sure = Remove this article, with its people, summaries and waiting alerts? This cannot be undone.
removed = Removed:
button-remove = Remove
button-again = Refresh
