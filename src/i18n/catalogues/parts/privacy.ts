/** "What Dateline keeps", in plain words; days are those of the settings that run. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'help.privacy': 'What Dateline keeps of questions, and for how long',
  'desk.privacy': 'What Dateline keeps',
  'desk.privacy.intro':
    'Dateline answers questions from a newsroom’s own facts. This is what it keeps of that, why, and for how long, as it is set here.',
  'desk.privacy.ask': 'When you ask',
  'desk.privacy.ask.nameless':
    'The question, its language, when it was asked, in which server or workspace, and how it ended, so that editors see what is missing. Not who asked.',
  'desk.privacy.ask.named':
    'The question, its language, when it was asked, in which server or workspace, how it ended, and the id of your account: whoever runs Dateline here has asked for it.',
  'desk.privacy.ask.stripped':
    'Mentions, e-mail addresses, telephone numbers and what is secret in links are taken out before that. Names of people stay, for they are what questions are about. It is kept for {days, plural, one {# day} other {# days}}.',
  'desk.privacy.talk': 'While you talk',
  'desk.privacy.talk.is':
    'What the talk is about and the last question in it, so that “and how many survived?” is understood; under a code that does not say whose it is. It goes {days, plural, one {# day} other {# days}} after the last question. What you ask for your eyes alone is not kept.',
  'desk.privacy.buttons': 'Buttons',
  'desk.privacy.buttons.is':
    'What a button asks, which for a message that was checked is its text, until nobody has seen or pressed it for {days, plural, one {# day} other {# days}}. Not who saw it.',
  'desk.privacy.feedback': 'When you say what you think of an answer',
  'desk.privacy.feedback.is':
    'What you pressed and under which answer, with a code in place of your name, for {days, plural, one {# day} other {# days}}.',
  'desk.privacy.editors': 'When you ask the editors',
  'desk.privacy.editors.is':
    'The question as you sent it, the id of your account and where you asked, so that the reply reaches you; the reply and who wrote it; for {days, plural, one {# day} other {# days}}.',
  'desk.privacy.promise': 'When you want to be told',
  'desk.privacy.promise.is':
    'The question, the id of your account and where to tell you, until you have been told or take it back; half a year at most.',
  'desk.privacy.watch': 'When you want to hear of changes',
  'desk.privacy.watch.is':
    'The answer, which you alone saw, and the id of your account, until you have been told or take it back; {days, plural, one {# day} other {# days}} at most.',
  'desk.privacy.posted': 'Answers that can be corrected',
  'desk.privacy.posted.is':
    'Which message shows which facts, and in which words, so that it can be corrected where it stands, for {days, plural, one {# day} other {# days}}; of what you alone see, also the address at which the platform lets it be changed, for a day; and for a year what became of each correction. With the ids of channels, direct messages among them, and of messages; of no person.',
  'desk.privacy.arrived': 'Before you are answered',
  'desk.privacy.arrived.is':
    'Whatever Discord or Slack sent along, so that nothing is lost when Dateline is stopped. It is emptied once you are answered, usually within a second, and after three days in any case.',
  'desk.privacy.signed-in': 'Editors who sign in',
  'desk.privacy.signed-in.is':
    'Their name, what the service they sign in with calls them, and their e-mail address where they are listed by it, for two days at most. What they changed, with their name, for {days, plural, one {# day} other {# days}}.',
  'desk.privacy.where': 'Where it is',
  'desk.privacy.where.is':
    'In a database of whoever runs Dateline, and in its backups. To find an answer, no question is sent to anybody else. What Discord and Slack keep of what is written there is theirs to say.',
  'desk.privacy.forget': 'To be forgotten',
  'desk.privacy.forget.is':
    'Ask whoever runs Dateline here. They can remove everything that says it is yours, or everything of a channel, a server or a workspace, at once. Questions that wait for editors or for an answer go with it.',
};

export const privacy = {
  en,
  ru: {
    'help.privacy': 'Что Dateline хранит о вопросах и как долго',
    'desk.privacy': 'Что хранит Dateline',
    'desk.privacy.intro':
      'Dateline отвечает на вопросы по собственным фактам редакции. Здесь сказано, что при этом хранится, зачем и как долго — так, как настроено здесь.',
    'desk.privacy.ask': 'Когда вы спрашиваете',
    'desk.privacy.ask.nameless':
      'Вопрос, его язык, когда он задан, на каком сервере или в каком рабочем пространстве и чем закончился, — чтобы редакторы видели, чего не хватает. Кто спросил — нет.',
    'desk.privacy.ask.named':
      'Вопрос, его язык, когда он задан, на каком сервере или в каком рабочем пространстве, чем закончился, и идентификатор вашей учётной записи: так решил тот, кто ведёт Dateline здесь.',
    'desk.privacy.ask.stripped':
      'До этого из вопроса убираются упоминания, адреса почты, номера телефонов и секретные части ссылок. Имена людей остаются: о них и спрашивают. Хранится {days, plural, one {# день} few {# дня} other {# дней}}.',
    'desk.privacy.talk': 'Пока идёт разговор',
    'desk.privacy.talk.is':
      'О чём разговор и последний вопрос в нём, чтобы понять «а сколько выжило?», — под кодом, по которому не узнать, чей он. Удаляется через {days, plural, one {# день} few {# дня} other {# дней}} после последнего вопроса. То, что вы спросили только для себя, не хранится.',
    'desk.privacy.buttons': 'Кнопки',
    'desk.privacy.buttons.is':
      'Что спрашивает кнопка (у проверенного сообщения это его текст), пока её не перестали видеть и нажимать {days, plural, one {# день} few {# дня} other {# дней}}. Кто её видел — нет.',
    'desk.privacy.feedback': 'Когда вы оцениваете ответ',
    'desk.privacy.feedback.is':
      'Что вы нажали и под каким ответом, с кодом вместо имени, — {days, plural, one {# день} few {# дня} other {# дней}}.',
    'desk.privacy.editors': 'Когда вы спрашиваете редакторов',
    'desk.privacy.editors.is':
      'Вопрос в том виде, в каком вы его отправили, идентификатор вашей учётной записи и где вы спросили, чтобы ответ дошёл до вас; ответ и кто его написал, — {days, plural, one {# день} few {# дня} other {# дней}}.',
    'desk.privacy.promise': 'Когда вы просите сообщить',
    'desk.privacy.promise.is':
      'Вопрос, идентификатор вашей учётной записи и куда сообщить, — пока вам не сообщат или вы не передумаете, но не дольше полугода.',
    'desk.privacy.watch': 'Когда вы хотите знать об изменениях',
    'desk.privacy.watch.is':
      'Ответ, который видели только вы, и идентификатор вашей учётной записи, пока вам не сообщат или вы не отмените это; самое большее {days, plural, one {# день} few {# дня} other {# дней}}.',
    'desk.privacy.posted': 'Ответы, которые можно исправить',
    'desk.privacy.posted.is':
      'В каком сообщении какие факты и какими словами, чтобы его можно было исправить на месте, — {days, plural, one {# день} few {# дня} other {# дней}}; для того, что видите только вы, — ещё и адрес, по которому платформа даёт это изменить, один день; и год — что стало с каждым исправлением. С идентификаторами каналов, в том числе личных переписок, и сообщений, но не людей.',
    'desk.privacy.arrived': 'Пока вам не ответили',
    'desk.privacy.arrived.is':
      'Всё, что прислали Discord или Slack, чтобы ничего не потерялось, если Dateline остановят. Стирается, как только вам ответили, обычно через секунду, и в любом случае через три дня.',
    'desk.privacy.signed-in': 'Редакторы, которые входят',
    'desk.privacy.signed-in.is':
      'Имя, идентификатор в службе, через которую они входят, и адрес почты, если он стоит в списке, — не дольше двух дней. Что они изменили, с их именем, — {days, plural, one {# день} few {# дня} other {# дней}}.',
    'desk.privacy.where': 'Где это хранится',
    'desk.privacy.where.is':
      'В базе данных того, кто ведёт Dateline, и в её резервных копиях. Чтобы найти ответ, вопрос никому больше не отправляется. О том, что хранят Discord и Slack, могут сказать только они сами.',
    'desk.privacy.forget': 'Чтобы вас забыли',
    'desk.privacy.forget.is':
      'Обратитесь к тому, кто ведёт Dateline здесь. Он может разом удалить всё, что указывает на вас, или всё о канале, сервере или рабочем пространстве. Вопросы, которые ждут редакторов или ответа, тоже исчезнут.',
  },
  az: {
    'help.privacy': 'Dateline suallardan nəyi və nə qədər saxlayır',
    'desk.privacy': 'Dateline nəyi saxlayır',
    'desk.privacy.intro':
      'Dateline suallara redaksiyanın öz faktlarından cavab verir. Burada bu zaman nəyin, nə üçün və nə qədər saxlandığı yazılıb — buradakı ayarlara görə.',
    'desk.privacy.ask': 'Sual verəndə',
    'desk.privacy.ask.nameless':
      'Sual, onun dili, nə vaxt, hansı serverdə və ya iş məkanında verildiyi və necə bitdiyi — redaktorlar nəyin çatmadığını görsünlər deyə. Kimin soruşduğu saxlanmır.',
    'desk.privacy.ask.named':
      'Sual, onun dili, nə vaxt, hansı serverdə və ya iş məkanında verildiyi, necə bitdiyi və hesabınızın kodu: burada Dateline-ı idarə edən belə istəyib.',
    'desk.privacy.ask.stripped':
      'Bundan əvvəl sualdan adçəkmələr, e-poçt ünvanları, telefon nömrələri və keçidlərin gizli hissələri çıxarılır. İnsanların adları qalır: suallar elə onlar haqqındadır. {days} gün saxlanılır.',
    'desk.privacy.talk': 'Söhbət zamanı',
    'desk.privacy.talk.is':
      'Söhbətin nə haqda olduğu və son sual, “bəs neçə nəfər sağ qaldı?” başa düşülsün deyə — kimin olduğunu bildirməyən kodla. Son sualdan {days} gün sonra silinir. Yalnız özünüz üçün soruşduqlarınız saxlanmır.',
    'desk.privacy.buttons': 'Düymələr',
    'desk.privacy.buttons.is':
      'Düymənin nə soruşduğu (yoxlanılmış mesajda bu onun mətnidir), onu {days} gün heç kim görməyənə və basmayana qədər. Kimin gördüyü saxlanmır.',
    'desk.privacy.feedback': 'Cavaba qiymət verəndə',
    'desk.privacy.feedback.is':
      'Nəyi və hansı cavabın altında basdığınız, adınızın yerinə kodla, {days} gün.',
    'desk.privacy.editors': 'Redaktorlardan soruşanda',
    'desk.privacy.editors.is':
      'Sualınız göndərdiyiniz kimi, hesabınızın kodu və harada soruşduğunuz, cavab sizə çatsın deyə; cavab və onu kimin yazdığı — {days} gün.',
    'desk.privacy.promise': 'Xəbər verilməsini istəyəndə',
    'desk.privacy.promise.is':
      'Sual, hesabınızın kodu və harada xəbər veriləcəyi — sizə xəbər verilənə və ya fikrinizi dəyişənə qədər, ən çoxu yarım il.',
    'desk.privacy.watch': 'Dəyişikliklərdən xəbər tutmaq istəyəndə',
    'desk.privacy.watch.is':
      'Yalnız sizin gördüyünüz cavab və hesabınızın identifikatoru: sizə xəbər verilənə və ya siz bunu geri götürənədək; ən çoxu {days} gün.',
    'desk.privacy.posted': 'Düzəldilə bilən cavablar',
    'desk.privacy.posted.is':
      'Hansı mesajda hansı faktların hansı sözlərlə yazıldığı, yerində düzəldilə bilsin deyə, {days} gün; yalnız sizin gördükləriniz üçün həm də platformanın onu dəyişməyə imkan verdiyi ünvan, bir gün; hər düzəlişin necə getdiyi isə bir il. Kanalların, o cümlədən şəxsi yazışmaların, və mesajların kodları ilə, heç bir insanın yox.',
    'desk.privacy.arrived': 'Cavab verilənə qədər',
    'desk.privacy.arrived.is':
      'Discord və ya Slack-ın göndərdiyi hər şey, Dateline dayandırılanda heç nə itməsin deyə. Cavab verilən kimi, adətən bir saniyəyə, hər halda üç gündən sonra silinir.',
    'desk.privacy.signed-in': 'Daxil olan redaktorlar',
    'desk.privacy.signed-in.is':
      'Adları, daxil olduqları xidmətdəki kodları və siyahıda e-poçtla yazılıblarsa, ünvanları — ən çoxu iki gün. Nəyi dəyişdikləri, adları ilə birlikdə, {days} gün.',
    'desk.privacy.where': 'Harada saxlanılır',
    'desk.privacy.where.is':
      'Dateline-ı idarə edənin verilənlər bazasında və onun ehtiyat nüsxələrində. Cavab tapmaq üçün sual başqa heç kimə göndərilmir. Discord və Slack-ın nəyi saxladığını onların özləri deyə bilər.',
    'desk.privacy.forget': 'Unudulmaq üçün',
    'desk.privacy.forget.is':
      'Burada Dateline-ı idarə edənə müraciət edin. O, sizə aid olduğu bilinən hər şeyi, yaxud bir kanal, server və ya iş məkanı haqqında hər şeyi bir dəfəyə silə bilər. Redaktorları və ya cavabı gözləyən suallar da silinir.',
  },
  tr: {
    'help.privacy': 'Dateline sorulardan neyi, ne kadar süre saklıyor',
    'desk.privacy': 'Dateline neleri saklar',
    'desk.privacy.intro':
      'Dateline soruları haber merkezinin kendi olgularıyla yanıtlar. Bu sırada neyin, neden ve ne kadar süre saklandığı, buradaki ayarlara göre, aşağıda yazıyor.',
    'desk.privacy.ask': 'Soru sorduğunuzda',
    'desk.privacy.ask.nameless':
      'Soru, dili, ne zaman ve hangi sunucuda ya da çalışma alanında sorulduğu ve nasıl sonuçlandığı; editörler neyin eksik olduğunu görsün diye. Kimin sorduğu saklanmaz.',
    'desk.privacy.ask.named':
      'Soru, dili, ne zaman ve hangi sunucuda ya da çalışma alanında sorulduğu, nasıl sonuçlandığı ve hesabınızın kimliği: burada Dateline’ı yöneten kişi böyle istemiş.',
    'desk.privacy.ask.stripped':
      'Bundan önce sorudan bahsetmeler, e-posta adresleri, telefon numaraları ve bağlantıların gizli bölümleri çıkarılır. Kişi adları kalır: sorular zaten onlar hakkındadır. {days} gün saklanır.',
    'desk.privacy.talk': 'Konuşma sürerken',
    'desk.privacy.talk.is':
      'Konuşmanın ne hakkında olduğu ve son soru, “peki kaç kişi kurtuldu?” anlaşılsın diye; kime ait olduğunu söylemeyen bir kodla. Son sorudan {days} gün sonra silinir. Yalnızca kendiniz için sorduklarınız saklanmaz.',
    'desk.privacy.buttons': 'Düğmeler',
    'desk.privacy.buttons.is':
      'Düğmenin ne sorduğu (denetlenen bir iletide bu, iletinin metnidir); {days} gün boyunca kimse görmeyene ya da basmayana kadar. Kimin gördüğü saklanmaz.',
    'desk.privacy.feedback': 'Bir yanıtı değerlendirdiğinizde',
    'desk.privacy.feedback.is':
      'Neye ve hangi yanıtın altında bastığınız, adınız yerine bir kodla, {days} gün.',
    'desk.privacy.editors': 'Editörlere sorduğunuzda',
    'desk.privacy.editors.is':
      'Gönderdiğiniz biçimiyle soru, hesabınızın kimliği ve nerede sorduğunuz, yanıt size ulaşsın diye; yanıt ve kimin yazdığı; {days} gün.',
    'desk.privacy.promise': 'Haber verilmesini istediğinizde',
    'desk.privacy.promise.is':
      'Soru, hesabınızın kimliği ve nerede haber verileceği; size haber verilene ya da vazgeçene kadar, en çok yarım yıl.',
    'desk.privacy.watch': 'Değişiklikleri öğrenmek istediğinizde',
    'desk.privacy.watch.is':
      'Yalnızca sizin gördüğünüz yanıt ve hesabınızın kimliği: size haber verilene ya da siz vazgeçene kadar; en çok {days} gün.',
    'desk.privacy.posted': 'Düzeltilebilen yanıtlar',
    'desk.privacy.posted.is':
      'Hangi iletide hangi olguların hangi sözlerle yazıldığı, yerinde düzeltilebilsin diye, {days} gün; yalnızca sizin gördükleriniz için ayrıca platformun onu değiştirmeye izin verdiği adres, bir gün; her düzeltmenin ne olduğu ise bir yıl. Özel iletiler dâhil kanalların ve iletilerin kimlikleriyle, hiçbir kişininkiyle değil.',
    'desk.privacy.arrived': 'Yanıtlanmadan önce',
    'desk.privacy.arrived.is':
      'Discord’un ya da Slack’in gönderdiği her şey, Dateline durdurulduğunda bir şey kaybolmasın diye. Yanıtlandığınızda, genellikle bir saniye içinde, her durumda üç gün sonra silinir.',
    'desk.privacy.signed-in': 'Oturum açan editörler',
    'desk.privacy.signed-in.is':
      'Adları, oturum açtıkları hizmetteki kimlikleri ve listede e-postayla yer alıyorlarsa adresleri; en çok iki gün. Neyi değiştirdikleri, adlarıyla birlikte, {days} gün.',
    'desk.privacy.where': 'Nerede saklanır',
    'desk.privacy.where.is':
      'Dateline’ı yöneten kişinin veritabanında ve yedeklerinde. Yanıtı bulmak için soru başka kimseye gönderilmez. Discord ve Slack’in neyi sakladığını ancak kendileri söyleyebilir.',
    'desk.privacy.forget': 'Unutulmak için',
    'desk.privacy.forget.is':
      'Burada Dateline’ı yöneten kişiye başvurun. Size ait olduğu belli olan her şeyi ya da bir kanalla, sunucuyla veya çalışma alanıyla ilgili her şeyi tek seferde silebilir. Editörleri ya da bir yanıtı bekleyen sorular da silinir.',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
