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
help-lang = /lang ar or en – my language
help-settings = /settings – language and length of summaries
help-help = /help – this list
help-words = Plain words will do: “latest news”, “summarize 12”, “news about Algeria”, “who met { $person }?”

## The menu of commands: shown by Telegram beside the input field

menu-latest = The newest articles
menu-summary = Sum up an article
menu-search = Find articles by words
menu-topics = Topics of the news
menu-people = Who is in the news
menu-ask = Who met whom, when and where
menu-lang = Language: العربية or English
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
topic-unknown = I know no topic “{ $topic }”. These I know:

## One article

brief-original = Original article
brief-engine = { $engine ->
    [embedded] Summary: embedded extract
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

## Settings

lang-set = I will speak English from now on.
lang-which = Which language shall I speak?
settings-title = Settings
settings-language = Language: { language }
settings-length = Summaries: { length }
settings-length-set = Summaries will be { length } from now on.

## What is missing or goes wrong

usage-summary = Which article? Send its number, for example: /summary { $number }
usage-search = Search for what? For example: /search climate
usage-ask = What would you like to know? For example: /ask Who met { $person }?
usage-lang = I speak Arabic and English: /lang ar or /lang en
usage-summary-word = I do not know “{ $word }”. Like this: /summary { $number } en short
command-unknown = I do not know this command. Send /help to see what I can do.
button-old = This button is out of date. Send the command again.
not-allowed = This bot is private. Ask its operator to let you in. Your number: { $user }
text-only = I can read text only.
went-wrong = Something went wrong on my side. It is noted; please try again.

## The local chat

local-welcome = Khabar in your terminal. Type /help, a question, or the number of a button; Ctrl-D ends.

## Alerts

alert-because = Because you follow { $label }
alert-digest = { $count ->
    [one] One new article
   *[other] { $count } new articles
}
alert-more = { $count ->
    [one] And one more: /latest
   *[other] And { $count } more: /latest
}
