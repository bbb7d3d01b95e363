# ما يقوله «خبر» بالعربية. كل مفتاح وكل { $value } هنا موجود في en.ftl أيضًا، ويتحقق اختبار من ذلك.
# Personal verbs are avoided where a person is named: we do not know whether it is a man or a woman.

## أجزاء الجمل

comma = {" و"}
role-comma = ،{" "}
and = {" و"}
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
topic = { $topic ->
    [politics] السياسة
    [world] العالم
    [economy] الاقتصاد
    [sports] الرياضة
    [culture] الثقافة
    [technology] التكنولوجيا
    [science] العلوم
    [health] الصحة
    [security] الأمن
   *[other] { $topic }
}
language = { $language ->
    [ar] العربية
   *[en] الإنجليزية
}
length = { $length ->
    [short] قصير
    [long] طويل
   *[medium] متوسط
}

## الترحيب والمساعدة

welcome =
    أنا «خبر». أقرأ الأخبار بالعربية والإنجليزية وألخّصها بأيّ اللغتين شئت، وأعرف من التقى بمن ومتى وأين، مع الجملة التي تثبت ذلك.
welcome-ask = اسألني بكلماتك:
welcome-example = من التقى { $person }؟
welcome-or = أو ابدأ من هنا:
help-title = ماذا يمكنك أن تطلب مني؟
help-latest = /latest [الموضوع] – أحدث الأخبار
help-summary = /summary 12 بالإنجليزية باختصار – ملخّص الخبر رقم 12 (واللغة والطول اختياريان)
help-search = /search كلمات – أخبار فيها هذه الكلمات
help-topics = /topics – مواضيع الأخبار
help-people = /people [الاسم] – من في الأخبار
help-ask = /ask السؤال – من التقى بمن ومتى وأين
help-subscribe = /subscribe موضوع أو اسم أو اسمان أو كلمات – تنبيه إلى كل خبر جديد
help-unsubscribe = /unsubscribe موضوع أو اسم أو كلمات – إلغاء المتابعة
help-alerts = /alerts – ما تتابعه: إيقاف مؤقت، موجز يومي، ساعات هدوء
help-lang = /lang عربي أو /lang إنجليزي – لغة الحوار
help-settings = /settings – لغة الحوار ولغة الملخّصات وطولها وشكل الأرقام
help-help = /help – هذه القائمة
help-words = وتكفي الكلمات العادية: «آخر الأخبار»، «لخّص 12»، «أخبار عن الجزائر»، «من التقى { $person }؟»، «تابع { $person }»، «تنبيهاتي»
help-elsewhere = في المجموعات اذكر اسمي أو ردّ على إحدى رسائلي. وفي أي محادثة اكتب اسمي بعد @ ثم بضع كلمات، واختر ما تشاركه.
help-channels = ولقناة يحقّ لك ولي النشر فيها: /subscribe @القناة الموضوع و/alerts @القناة و/lang @القناة إنجليزي

## قائمة الأوامر في تيليغرام

menu-latest = أحدث الأخبار
menu-summary = تلخيص خبر
menu-search = بحث في الأخبار
menu-ask = سؤال: من التقى بمن ومتى وأين
menu-people = من في الأخبار
menu-topics = مواضيع الأخبار
menu-subscribe = تنبيه إلى الأخبار الجديدة
menu-alerts = ما تتابعه ومتى يصلك
menu-unsubscribe = إلغاء المتابعة
menu-settings = اللغات وطول الملخّصات وشكل الأرقام
menu-lang = لغة الحوار
menu-export = ما أحتفظ به عن هذه المحادثة
menu-forgetme = حذف كل ما أحتفظ به عنها
menu-help = ماذا أستطيع أن أفعل

## الأزرار

button-next = التالي
button-previous = السابق
button-longer = أطول
button-shorter = أقصر
button-summary = الملخّص
button-summary-of = ملخّص { $number }
button-people = الأشخاص
button-other = { $language ->
    [ar] العربية
   *[en] English
}
button-meetings = اللقاءات
button-latest = آخر الأخبار
button-help = مساعدة
button-length = { $length ->
    [short] قصير
    [long] طويل
   *[medium] متوسط
}

## قوائم الأخبار

latest-title = آخر الأخبار
latest-title-topic = آخر الأخبار: { $topic }
search-title = أخبار فيها «{ $words }»
articles-title = أخبار ورد فيها ذكر { $person }
list-range = { $first }–{ $last } من { $total }
list-hint = اضغط رقم الخبر لقراءة ملخّصه.
latest-none = لا أخبار لديّ بعد.
latest-none-topic = لا أخبار لديّ في موضوع { $topic }.
search-none = لم أجد خبرًا فيه «{ $words }».
topics-title = المواضيع
topics-none = لم تُصنَّف أي أخبار بعد.
topic-count = { $topic } ({ $count })
topic-unknown = لا أعرف موضوعًا باسم «{ $topic }». المواضيع التي أعرفها:

## خبر واحد

brief-original = الخبر الأصلي
brief-engine = { $engine ->
    [embedded] الملخّص: جمل مختارة من الخبر
   *[model] الملخّص: { $engine }
}
brief-empty = ليس في الخبر نص يمكن تلخيصه.
brief-failed = تعذّر تلخيص هذا الخبر. تجد رابط الأصل أعلاه.
article-unknown = لا يوجد خبر برقم { $number }. الأخبار المتاحة في /latest
people-of-title = الأشخاص في خبر «{ $title }»
people-of-none = لم أجد أسماء أشخاص في خبر «{ $title }».

## الأشخاص

people-title = من في الأخبار
people-none = لا أعرف أحدًا بعد: لا أخبار لديّ.
person-articles = { $count ->
    [zero] لا ذكر في الأخبار
    [one] في خبر واحد
    [two] في خبرين
    [few] في { $count } أخبار
    [many] في { $count } خبرًا
   *[other] في { $count } خبر
}
person-meetings = { $count ->
    [zero] لا لقاءات مسجّلة
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
}
person-met = اللقاءات مع:
person-also = ويُكتب الاسم أيضًا: { $forms }
times = { $count ->
    [zero] لم يحدث
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
person-unknown = لا أعرف أحدًا باسم { $name }.
person-nearest = أقرب الأسماء التي أعرفها:
person-which = من المقصود بـ{ $name }؟

## الأجوبة

met-people = { $count ->
    [zero] لقاءات { $person }:
    [one] لقاءات { $person } مع شخص واحد:
    [two] لقاءات { $person } مع شخصين:
    [few] لقاءات { $person } مع { $count } أشخاص:
    [many] لقاءات { $person } مع { $count } شخصًا:
   *[other] لقاءات { $person } مع { $count } شخص:
}
met-unnamed = لقاءات { $person }:
met-each-other = { $count ->
    [zero] لا لقاء بين { $first } و{ $second }.
    [one] نعم، جمع لقاء { $first } و{ $second }:
    [two] نعم، جمع لقاءان { $first } و{ $second }:
    [few] نعم، جمعت { $count } لقاءات { $first } و{ $second }:
    [many] نعم، جمع { $count } لقاءً { $first } و{ $second }:
   *[other] نعم، جمع { $count } لقاء { $first } و{ $second }:
}
met-when = آخر لقاء مسجّل: { $date }
met-when-unknown = اللقاء مسجّل، لكن الأخبار لا تذكر تاريخه:
met-where = مكان اللقاء: { $places }
met-where-unknown = اللقاء مسجّل، لكن الأخبار لا تذكر مكانه:
met-often = { $count ->
    [zero] لا لقاءات مسجّلة.
    [one] لقاء مسجّل واحد:
    [two] لقاءان مسجّلان:
    [few] { $count } لقاءات مسجّلة:
    [many] { $count } لقاءً مسجّلًا:
   *[other] { $count } لقاء مسجّل:
}
met-about = ما تقوله الأخبار عن ذلك:
met-list = { $count ->
    [zero] لا لقاءات.
    [one] لقاء واحد:
    [two] لقاءان:
    [few] { $count } لقاءات:
    [many] { $count } لقاءً:
   *[other] { $count } لقاء:
}
met-more = { $count ->
    [zero] لا شيء سوى ذلك.
    [one] وهناك لقاء آخر. اذكر مكانًا أو فترة لتضييق السؤال.
    [two] وهناك لقاءان آخران. اذكر مكانًا أو فترة لتضييق السؤال.
    [few] وهناك { $count } لقاءات أخرى. اذكر مكانًا أو فترة لتضييق السؤال.
    [many] وهناك { $count } لقاءً آخر. اذكر مكانًا أو فترة لتضييق السؤال.
   *[other] وهناك { $count } لقاء آخر. اذكر مكانًا أو فترة لتضييق السؤال.
}
planned-title = لقاءات مرتقبة:
none-pair = لم أجد لقاءً بين { $first } و{ $second }.
none-person = لم أجد أي لقاء لـ{ $person }.
none-plans = لم أجد لقاءً مرتقبًا لـ{ $person }.
none-all = لم أجد لقاءً كهذا.
none-articles = لم أجد خبرًا عن ذلك.
also-on-record = ومما تذكره الأخبار أيضًا:
none-but = لكنّ الأخبار تذكر ما يلي:
searched = { $count ->
    [zero] لا أخبار لديّ أبحث فيها.
    [one] بحثت في خبر واحد.
    [two] بحثت في خبرين.
    [few] بحثت في { $count } أخبار.
    [many] بحثت في { $count } خبرًا.
   *[other] بحثت في { $count } خبر.
}
searched-calls = المكالمات الهاتفية وحدها
searched-place = المكان: { $place }
searched-since = من: { $date }
searched-until = إلى: { $date }
searched-day = اليوم: { $date }
status-held = تمّ
status-planned = مرتقب
status-not_held = لم يتمّ
mode-call = هاتفيًا
sources = { $count ->
    [zero] بلا مصدر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
not-understood = لم أفهم ذلك.
not-understood-example = اسأل مثلًا: «من التقى { $person }؟» أو أرسل /help
not-understood-help = أرسل /help لترى ما أستطيع أن أفعل.
thanks = على الرحب والسعة! أنا هنا متى احتجت إليّ.

## الإعدادات

lang-set = سأتحدث بالعربية من الآن فصاعدًا.
lang-which = بأي لغة أتحدث؟
settings-title = الإعدادات
settings-language = اللغة: { language }
settings-summaries = الملخّصات: { $language ->
    [own] بلغة الخبر
    [ar] بالعربية
   *[en] بالإنجليزية
}
settings-length = طول الملخّصات: { length }
settings-digits = الأرقام: { $digits ->
    [arabic] ٠١٢٣٤٥٦٧٨٩
   *[western] {"0123456789"}
}
settings-set = تمّ، ويسري ذلك من الآن فصاعدًا.
button-summaries = { $language ->
    [own] بلغة الخبر
    [ar] ملخّصات بالعربية
   *[en] ملخّصات بالإنجليزية
}
button-digits = { $digits ->
    [arabic] ٠١٢٣
   *[western] {"0123"}
}

## ما ينقص أو يتعذّر

usage-summary = أيّ خبر؟ أرسل رقمه، مثلًا: /summary { $number }
usage-search = عمّ أبحث؟ مثلًا: /search المناخ
usage-ask = ماذا تريد أن تعرف؟ مثلًا: /ask من التقى { $person }؟
usage-lang = أتحدث العربية والإنجليزية: /lang عربي أو /lang إنجليزي
usage-settings = لا أعرف «{ $word }». اكتب مثلًا: /settings ملخّصات بالعربية أو /settings طويل أو /settings أرقام عربية
usage-summary-word = لا أعرف «{ $word }». اكتب مثلًا: /summary { $number } بالإنجليزية باختصار
command-unknown = لا أعرف هذا الأمر. أرسل /help لترى ما أستطيع أن أفعل.
button-old = انتهت صلاحية هذا الزر. أرسل الأمر من جديد.
not-allowed = هذا البوت خاص. اطلب من مشغّله أن يسمح لك. رقمك: { $user }
too-many = أرسلت طلبات كثيرة دفعةً واحدة. انتظر دقيقة من فضلك ثم تابع.
text-only = لا أقرأ إلا النصوص.
went-wrong = حدث خطأ من جهتي وقد سُجّل. حاول مرة أخرى من فضلك.

## الدردشة المحلية

local-wait = … لحظة من فضلك
local-welcome = «خبر» في الطرفية. اكتب /help أو سؤالًا أو رقم زر؛ وللخروج Ctrl-D.

## التنبيهات

alert-because = لأنك تتابع { $label }
alert-digest = { $count ->
    [zero] لا أخبار جديدة
    [one] خبر جديد واحد
    [two] خبران جديدان
    [few] { $count } أخبار جديدة
    [many] { $count } خبرًا جديدًا
   *[other] { $count } خبر جديد
}
alert-more = { $count ->
    [zero] لا أخبار غيرها
    [one] وخبر آخر غدًا في الساعة { $time }
    [two] وخبران آخران غدًا من الساعة { $time }
    [few] و{ $count } أخبار أخرى غدًا من الساعة { $time }
    [many] و{ $count } خبرًا آخر غدًا من الساعة { $time }
   *[other] و{ $count } خبر آخر غدًا من الساعة { $time }
}

## الاشتراكات

or = {" أو "}
kind = { $kind ->
    [topic] موضوع
    [person] شخص
    [pair] لقاءات
   *[words] كلمات
}
subscribe-what = ماذا تريد أن تتابع؟
subscribe-how = أرسل /subscribe ومعه موضوع أو اسم أو اسمان («{ $example }») أو كلمات: المناخ، "محادثات السلام"، !كرة القدم. أو اختر مما يلي:
subscribe-pair = { $first } مع { $second }
subscribe-empty = ليس في ذلك ما أبحث عنه. اكتب مثلًا: /subscribe المناخ، "محادثات السلام"، !كرة القدم
subscribed-topic = سأنبّهك إلى كل خبر جديد في موضوع { $name }.
subscribed-person = سأنبّهك إلى كل خبر جديد ورد فيه ذكر { $name }.
subscribed-pair = سأنبّهك حين تنقل الأخبار لقاءً بين { $name }.
subscribed-words = سأنبّهك إلى كل خبر جديد فيه { $wanted }.
subscribed-but = سأنبّهك إلى كل خبر جديد فيه { $wanted } وليس فيه { $unwanted }.
subscribed-before = أنت تتابع هذا أصلًا.
taken-for = { $kind ->
    [topic] فهمت أنه موضوع. إن كنت تقصد غير ذلك:
    [person] فهمت أنه اسم شخص. إن كنت تقصد غير ذلك:
    [pair] فهمت أنهما شخصان يلتقيان. إن كنت تقصد غير ذلك:
   *[words] فهمت أنها كلمات. إن كنت تقصد غير ذلك:
}
preview-none = لا خبر لديّ يطابق ذلك حتى الآن.
preview-count = { $count ->
    [zero] لم يطابق ذلك أي خبر في آخر 30 يومًا. وأحدث ما قبل ذلك:
    [one] طابق ذلك خبر واحد في آخر 30 يومًا. الأحدث:
    [two] طابق ذلك خبران في آخر 30 يومًا. الأحدث:
    [few] طابقت ذلك { $count } أخبار في آخر 30 يومًا. الأحدث:
    [many] طابق ذلك { $count } خبرًا في آخر 30 يومًا. الأحدث:
   *[other] طابق ذلك { $count } خبر في آخر 30 يومًا. الأحدث:
}
preview-many = طابق ذلك { $count } خبر أو أكثر في آخر 30 يومًا. الأحدث:
alerts-title = ما تتابعه
alerts-none = لست تتابع شيئًا بعد.
alerts-here = في هذا الموضوع
alerts-elsewhere = في موضوع آخر من هذه المجموعة
subscription-on = التنبيهات مفعّلة.
subscription-paused = موقوف مؤقتًا
subscription-snoozed = مكتوم حتى { $day }، الساعة { $time }
subscription-ended = لم تعد تتابع { $name }.
subscription-none = لست تتابع «{ $name }».
subscription-gone = لم يعد هذا الاشتراك موجودًا.
subscription-too-many = تتابع 50 شيئًا، وهذا هو الحد الأقصى. ألغِ متابعة أحدها لتتابع غيره.
stop-all-sure = { $count ->
    [zero] لست تتابع شيئًا.
    [one] هل ألغي متابعة الشيء الوحيد الذي تتابعه؟
    [two] هل ألغي متابعة الشيئين اللذين تتابعهما كليهما؟
    [few] هل ألغي متابعة كل ما تتابعه؟ عدده { $count } أشياء.
    [many] هل ألغي متابعة كل ما تتابعه؟ عدده { $count } شيئًا.
   *[other] هل ألغي متابعة كل ما تتابعه؟ عدده { $count } شيء.
}
habits-set = تمّ.
habit-now = موعد التنبيه: فورًا
habit-digest = موعد التنبيه: كل يوم الساعة { $time }
habit-quiet = ساعات الهدوء: من { $begin } إلى { $end }
habit-loud = لا ساعات هدوء
habit-late = يقع موعد الموجز في ساعات الهدوء، لذلك يصل عند انتهائها في الساعة { $time }.
habit-utc = هذه ساعات بتوقيت غرينتش. سمّ مدينتك لتصير ساعاتك أنت: /alerts توقيت القاهرة
habit-zone = المنطقة الزمنية: { $zone }
habit-cap = { $count ->
    [zero] الحد اليومي: لا رسائل
    [one] الحد اليومي: رسالة واحدة
    [two] الحد اليومي: رسالتان
    [few] الحد اليومي: { $count } رسائل
    [many] الحد اليومي: { $count } رسالة
   *[other] الحد اليومي: { $count } رسالة
}
habit-how = { $habit ->
    [digest] اختر، أو أرسل مثلًا: /alerts موجز 19:30
    [quiet] اختر، أو أرسل مثلًا: /alerts هدوء من 21:30 إلى 06:00
    [zone] اختر، أو أرسل اسم مدينتك: /alerts توقيت تونس
   *[cap] اختر، أو أرسل عددًا: /alerts حد 15
}
usage-alerts = لا أعرف «{ $word }». اكتب مثلًا: /alerts موجز 8:00 أو /alerts فورًا أو /alerts هدوء من 22 إلى 7 أو /alerts توقيت القاهرة أو /alerts حد 10
usage-digest = ليس «{ $word }» وقتًا من اليوم. اكتب مثلًا: /alerts موجز 8:00
usage-quiet = لا أفهم من «{ $word }» متى تبدأ ساعات الهدوء ومتى تنتهي. اكتب مثلًا: /alerts هدوء من 22:00 إلى 07:00 أو /alerts بلا هدوء
usage-zone = لا أعرف منطقة زمنية أو مدينة باسم «{ $word }». اكتب مثلًا: /alerts توقيت القاهرة أو /alerts توقيت UTC+3
usage-cap = ليس «{ $word }» عددًا من 1 إلى 200. اكتب مثلًا: /alerts حد 10
admins-only = لا يغيّر ذلك إلا مشرفو هذه المجموعة.
channel-title = القناة: { $name }
channel-unknown = لا أعرف قناة باسم «{ $name }». إن كانت خاصة فاجعلني مشرفًا فيها وأرسل رقمها بدل الاسم.
channel-bot = لا يحقّ لي النشر في { $name } بعد. اجعلني مشرفًا فيها مع حقّ نشر الرسائل.
channel-admins = لا يغيّر تنبيهات { $name } إلا مشرفوها الذين يحقّ لهم النشر.
button-take = { $kind ->
    [topic] موضوع
    [person] شخص
    [pair] لقاءات
   *[words] كلمات
}
button-stop = إلغاء المتابعة
button-stop-all = إلغاء متابعة الكل
button-alerts = كل التنبيهات
button-follow-this = متابعة
button-follow = متابعة جديدة
button-pause = إيقاف مؤقت
button-resume = استئناف
button-snooze = كتم ليوم
button-delete = إلغاء المتابعة
button-habit = { $habit ->
    [digest] فورًا أو موجز
    [quiet] ساعات الهدوء
    [zone] المنطقة الزمنية
   *[cap] الحد اليومي
}
choice-now = فورًا
choice-off = بلا ساعات هدوء
choice-hours = من { $begin } إلى { $end }

## بيانات القارئ

export-title = ما أحتفظ به عن هذه المحادثة
export-app = لغة التطبيق: { $value }
export-thread = في الموضوع { $thread }:
export-silenced = لا يمكن الإرسال إلى هنا حاليًا. تُستأنف التنبيهات حين تتاح لي الكتابة هنا من جديد.
export-sent = { $count ->
    [zero] ما وصل في آخر 90 يومًا: لا أخبار
    [one] ما وصل في آخر 90 يومًا: خبر واحد
    [two] ما وصل في آخر 90 يومًا: خبران
    [few] ما وصل في آخر 90 يومًا: { $count } أخبار
    [many] ما وصل في آخر 90 يومًا: { $count } خبرًا
   *[other] ما وصل في آخر 90 يومًا: { $count } خبر
}
export-waiting = { $count ->
    [zero] ما ينتظر الإرسال: لا أخبار
    [one] ما ينتظر الإرسال: خبر واحد
    [two] ما ينتظر الإرسال: خبران
    [few] ما ينتظر الإرسال: { $count } أخبار
    [many] ما ينتظر الإرسال: { $count } خبرًا
   *[other] ما ينتظر الإرسال: { $count } خبر
}
export-words = ما بحثت عنه أو سألت عنه مما تعود إليه الأزرار:
export-unread = رسائل تعذّرت قراءتها ووُضعت جانبًا: { $count }
export-besides = وأحتفظ إلى حين بأرقام الرسائل حتى لا يضيع تنبيه ولا يتكرر. ولا أحتفظ بأسماء.
forget-sure = هل أحذف كل إعدادات هذه المحادثة واشتراكاتها وما ينتظر من تنبيهات؟ لا رجعة في ذلك.
forget-done = حُذف كل ذلك. لم أعد أعرف شيئًا عن هذه المحادثة.
button-forget = حذف الكل
button-export = عرضها أولًا
help-export = /export – ما أحتفظ به عن هذه المحادثة؛ /forgetme – حذفه

## المشغّلون

help-status = /status – حالة البوت (للمشغّلين)
help-add = /add العنوان – جلب أخبار صفحة أو خلاصة (للمشغّلين)
help-remove = /remove 12 – حذف الخبر رقم 12 (للمشغّلين)
menu-status = حالة البوت
menu-add = جلب صفحة أو خلاصة
menu-remove = حذف خبر
usage-add = أيّ صفحة أو خلاصة؟ مثلًا: /add https://example.org/feed.xml
usage-remove = أيّ خبر؟ أرسل رقمه: /remove 12
status-title = حالة البوت
status-articles = الأخبار: { $count } · الأشخاص: { $people }
status-newest = أحدث خبر: { $date }
status-followers = الاشتراكات: { $count } · المحادثات: { $chats }
status-inbox = رسائل تنتظر الرد: { $count }
status-outbox = التنبيهات المنتظرة: { $count } · المرسلة: { $sent }
status-dead = تحديثات تعذّرت قراءتها أو معالجتها: { $count } (الجدول inbox)
status-doubt = تنبيهات مشكوك في وصولها ويجري التحقق منها: { $count }
status-unknown = تنبيهات لا يُعرف هل وصلت: { $count }
status-outdated = أخبار حُلّلت بقواعد أقدم: { $count } (khabar reanalyze)
brought-in = الجديد: { $new } · المحدَّث: { $updated } · المعروف من قبل: { $duplicate } · المرفوض: { $refused }
remove-sure = هل أحذف هذا الخبر مع أشخاصه وملخّصاته وما ينتظر من تنبيهاته؟ لا رجعة في ذلك.
removed = حُذف الخبر:
button-remove = حذف
button-again = تحديث
