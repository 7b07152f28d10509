/**
 * What people say to a bot that is no question, as they type it, parted by commas: whole messages, or parts of them.
 * Case, marks, punctuation and letters held down ("hellooo") do not count. `any` is said in all four languages.
 */
import type { Locale } from '../../knowledge/model/schema.ts';

export const SMALL_TALK_KINDS = [
  'insult',
  'capable',
  'how-are-you',
  'goodbye',
  'thanks',
  'hello',
  'acknowledgement',
  'noise',
] as const;
export type SmallTalkKind = (typeof SMALL_TALK_KINDS)[number];

type Phrases = Readonly<Partial<Record<Locale | 'any', string>>>;

/** Where a message has several kinds, the first in this order is answered. */
export const PHRASES: Readonly<Record<SmallTalkKind, Phrases>> = {
  insult: {
    any: 'wtf, stfu, gtfo, scheisse, merde, puta, idiota, stupido',
    en: `you are useless, youre useless, u r useless, ur useless, useless, useless bot, stupid bot, stupid, dumb bot, dumb, idiot,
      you idiot, moron, you are stupid, youre stupid, you are dumb, youre dumb, you are an idiot, youre an idiot, shut up, bad bot, worst bot ever,
      worst bot, you suck, this sucks, this bot sucks, sucks, garbage, trash, trash bot, rubbish, bullshit, fuck you, fuck off, fuck, screw you, go to hell,
      liar, you liar, you are lying, you lie, you know nothing, you dont know anything, this is useless, this bot is useless, this bot is stupid,
      this bot is dumb, piece of shit, shit, crap, loser, clown, i hate you, you are wrong, youre wrong, thats wrong, wrong answer, wrong,
      nonsense, what a stupid bot, what a useless bot, you are terrible, terrible bot, terrible, pathetic, boring, you are annoying, annoying,
      are you stupid, r u stupid, u stupid, you stupid, are you dumb, r u dumb, are you an idiot, are you crazy, are you kidding me, are you serious, are you broken, not helpful, unhelpful, so unhelpful, thats not helpful, this is not helpful,
      that was not helpful, you are not helpful, youre not helpful, not useful, that is useless, no use, that didnt help, this didnt help, it didnt help, didnt help, did not help, this doesnt help, that doesnt help, doesnt help, you didnt help, no help at all,
      you didnt answer, you did not answer, you didnt answer my question, thats not an answer, this is not an answer, not an answer, not what i asked, thats not what i asked, that is not what i asked, i didnt ask that, i didnt ask for that, you dont understand, you dont get it,
      thats not true, this is not true, this is wrong, bad answer, useless answer, stupid answer, dumb answer, worthless, lame, what a joke, you are a joke, disappointing, waste of time, what a waste of time, dumbass, asshole, bastard, bitch, bollocks, shame on you, you are bad, you are so dumb, you are so stupid`,
    ru: `дурак, идиот, тупой, тупой бот, глупый, глупый бот, ты тупой, ты дурак, ты идиот, ты бесполезен, ты бесполезный, бесполезный бот,
      бесполезно, бот тупой, бот говно, говно, дерьмо, плохой бот, заткнись, иди нафиг, иди нахуй, пошел нахуй, пошел ты, иди лесом, нахуй, блять, бля, сука,
      хуйня, фигня, ерунда, бред, чушь, дебил, кретин, тупица, ты врешь, врешь, врун, лжец, ты ничего не знаешь, ты ничего не умеешь, отстой,
      ты бесишь, бесишь, отвали, неправда, ты не прав, неверно, неправильно, что за бред, какой то бред, какой бред, ты глупый, ненавижу тебя, ты лох, лох, позор, ужас а не бот,
      ты тупой что ли, ты дурак что ли, ты глупый что ли, ты идиот что ли, ты совсем тупой, ты совсем дурак, ты издеваешься, издеваешься, ты больной, ты больной что ли, ты тупишь, тупишь, ты серьезно, не помогло, не помог, ты не помог, это не помогло, вообще не помог, не полезно,
      никакой пользы, это не ответ, не ответ, я не это спросил, я не это спросила, я не это спрашивал, я не об этом спросил, я не об этом, я не про это, ты не ответил, ты не ответил на вопрос, ты не понял, ты ничего не понял, плохой ответ, глупый ответ, тупой ответ, что за чушь, что за фигня,
      что за ерунда, мусор, толку ноль, никакого толку, бестолковый, бестолковый бот, придурок, козел, скотина, урод, разочарован, зря потратил время, не работает`,
    az: `axmaq, axmaq bot, gic, gicsən, sən gicsən, səfeh, axmaqsan, sən axmaqsan, dəlisən, pis bot, kəs səsini, sus, zibil, zibil bot, lazımsız bot, sən lazımsızsan,
      heç nə bilmirsən, sən heç nə bilmirsən, yalan deyirsən, yalançı, yalançısan, yalandır, səhvdir, düz deyil, boş bot, cəfəngiyat, biabırçılıq, bezdirdin,
      heç nəyə yaramırsan, faydasız bot, faydasızsan, əclaf, eşşək, it oğlu, sən pissən, rədd ol, gicdıllaq,
      sən axmaqsan, ağılsız, ağılsızsan, ağlın yoxdur, kömək etmədi, kömək etmədin, heç kömək etmədi, köməyin olmadı, faydası yoxdur, faydası olmadı, faydasızdır, faydasız, bu cavab deyil, cavab deyil, mən bunu soruşmadım, mən onu soruşmamışam, bunu soruşmadım, onu soruşmadım, cavab vermədin,
      sualıma cavab vermədin, başa düşmədin, məni başa düşmədin, səhv cavab, pis cavab, yanlışdır, axmaq cavab, məni ələ salırsan, ələ salırsan, dəlisən sən, zır dəlisən, yaramaz, biabırçı`,
    tr: `aptal, aptal bot, salak, salak bot, salaksın, sen salaksın, aptalsın, sen aptalsın, gerizekalı, geri zekalı, mal, mal mısın, ahmak, kötü bot, sus, kapa çeneni, çöp, çöp bot,
      işe yaramaz, işe yaramazsın, hiçbir işe yaramıyorsun, bir işe yaramıyorsun, hiçbir şey bilmiyorsun, bir şey bilmiyorsun, yalancı, yalan söylüyorsun, yalan, siktir,
      siktir git, defol, saçmalık, saçmalama, saçma, rezil, rezalet, berbat, berbat bot, yanlış, yanlışsın, bok gibi, amk, aq, mk, lan, beceriksiz, boş bot, bu ne saçmalık,
      aptal mısın, sen aptal mısın, salak mısın, sen salak mısın, gerizekalı mısın, geri zekalı mısın, sen mal mısın, deli misin, sen deli misin, dalga mı geçiyorsun, benimle dalga mı geçiyorsun, yardımcı olmadı, yardımcı olmadın, hiç yardımcı olmadın, hiç yardımcı olmadı, işime yaramadı, bir işe yaramadı, hiçbir işe yaramadı, faydasız, faydası yok,
      faydası olmadı, bu cevap değil, cevap bu değil, cevap değil, onu sormadım, bunu sormadım, ben onu sormadım, ben bunu sormadım, anlamadın, beni anlamadın, sen anlamıyorsun, soruma cevap vermedin, cevap vermedin, yanlış cevap, kötü cevap, saçma cevap, hayal kırıklığı, zaman kaybı, boşa zaman, dangalak, öküz, eşek, şerefsiz, terbiyesiz`,
  },
  capable: {
    any: 'help, menu',
    en: `help me, can you help, can you help me, what can you do, what can u do, what do you do, what do you know, what can you answer, what can i ask, what can i ask you,
      what should i ask, what are your commands, commands, instructions, who are you, who r u, what are you, what r u, whats your name, what is your name, your name,
      are you a bot, are you bot, r u a bot, r u bot, are you a robot, are you human, are you a human, are you a real person, are you a person, are you real, are you an ai, are you ai, are you chatgpt,
      are you alive, is this a bot, am i talking to a bot, is anyone there, anyone there, anybody here, are you there, you there, u there, how do you work, how does this work, how does it work, do you speak english,
      who made you, who created you, who built you, who developed you, who programmed you, who coded you, who wrote you, who invented you, who designed you, who owns you, who runs you, who trained you, who is your creator, whos your creator, who is your maker, whos your maker, who is your developer, who is your owner, who is your boss, whos your boss, who is your father, whos your daddy,
      who is behind you, whos behind you, who is behind this bot, who made this bot, who made u, who created u, who built this bot, who do you work for, where are you from, how old are you, when were you born, when were you made, what are you made of, do you have feelings, do you have a name, do you sleep, are you gpt, are you claude, are you a machine, are you a computer, are you a program, are you a language model,
      are you an llm, what model are you, are you sentient, are you conscious, are you smart, are you a man or a woman, are you male or female, are you a boy or a girl, are you a girl, do you love me, can you think, tell me about yourself, about you, introduce yourself, whats ur name`,
    ru: `помощь, помоги, помогите, помоги мне, что ты умеешь, что вы умеете, что умеешь, что ты можешь, что ты знаешь, что можешь, чо умеешь, кто ты, ты кто, кто ты такой, а ты кто,
      кто вы, ты бот, ты робот, вы бот, ты человек, ты живой, ты настоящий, ты ии, ты нейросеть, как тебя зовут, твое имя, ты тут, ты здесь, есть кто, есть кто живой, кто нибудь тут,
      как ты работаешь, как это работает, инструкция, команды, что спросить, что можно спросить, о чем можно спросить,
      кто тебя создал, кто тебя сделал, кто тебя придумал, кто тебя разработал, кто тебя написал, кто тебя запрограммировал, кто вас создал, кто вас сделал, кто твой создатель, кто твой хозяин, кто твой автор, кто твой разработчик, кто твой владелец, кто твой папа, кто за тобой стоит, кто создал тебя, кто сделал тебя, кто тебя обучил, кто сделал этого бота, кто создал этого бота,
      на кого ты работаешь, откуда ты, сколько тебе лет, когда ты родился, ты машина, ты программа, ты чатгпт, ты гпт, ты искусственный интеллект, ты мальчик или девочка, ты парень или девушка, у тебя есть чувства, у тебя есть имя, ты умный, ты спишь, ты меня любишь, расскажи о себе, какая ты модель, как вас зовут`,
    az: `kömək, kömək et, kömək edin, nə edə bilirsən, nə edə bilərsən, nə bilirsən, nə bacarırsan, sən kimsən, kimsən, sən nəsən, adın nədir, sənin adın nədir, sən botsan, botsan,
      sən robotsan, sən insansan, bu botdur, burdasan, kim var burda, necə işləyirsən, nə soruşa bilərəm, nə soruşum, əmrlər, sən süni intellektsən,
      səni kim yaradıb, səni kim yaratdı, səni kim düzəldib, səni kim düzəltdi, səni kim yazıb, səni kim hazırlayıb, səni kim qurub, sizi kim yaradıb, kim səni yaradıb, kim səni yaratdı, kim səni düzəldib, sənin yaradıcın kimdir, yaradıcın kimdir, sahibin kimdir, sənin sahibin kimdir, müəllifin kimdir, bu botu kim yaradıb, bu botu kim düzəldib, bu botu kim yazıb, kimin üçün işləyirsən,
      haralısan, sən haralısan, neçə yaşın var, nə vaxt doğulmusan, sən maşınsan, sən proqramsan, süni intellektsən, sən qızsan, sən oğlansan, hisslərin var, özün haqqında danış, məni sevirsən, sən chatgptsən`,
    tr: `yardım, yardım et, yardım eder misin, ne yapabilirsin, ne yapabiliyorsun, neler yapabilirsin, ne biliyorsun, ne bilirsin, neler biliyorsun, sen kimsin, kimsin, kimsin sen, sen nesin,
      adın ne, senin adın ne, bot musun, sen bot musun, robot musun, sen robot musun, insan mısın, sen insan mısın, gerçek misin, yapay zeka mısın, sen yapay zeka mısın, orada mısın,
      burda mısın, kimse var mı, nasıl çalışıyorsun, ne sorabilirim, neler sorabilirim, komutlar,
      seni kim yaptı, seni kim yarattı, seni kim geliştirdi, seni kim yazdı, seni kim programladı, seni kim tasarladı, seni kim üretti, seni kim kurdu, sizi kim yaptı, sizi kim yarattı, kim yaptı seni, kim yarattı seni, yaratıcın kim, senin yaratıcın kim, yapımcın kim, geliştiricin kim, sahibin kim, senin sahibin kim, patronun kim, bu botu kim yaptı, bu botu kim yazdı, bu botu kim geliştirdi,
      kimin için çalışıyorsun, nerelisin, sen nerelisin, kaç yaşındasın, sen kaç yaşındasın, ne zaman doğdun, makine misin, program mısın, sen chatgpt misin, chatgpt misin, kız mısın erkek misin, kız mısın, erkek misin, duyguların var mı, kendinden bahset, kendini tanıt, beni seviyor musun, hangi modelsin`,
  },
  'how-are-you': {
    en: `how are you, how r u, how are u, how are you doing, how are you today, hows it going, how is it going, hows life, how have you been, whats up, wassup, sup, wazzup, hru, you ok, are you ok, u ok, you good, how do you do, how do you feel`,
    ru: `как дела, как ты, как вы, как жизнь, как сам, как сама, как поживаешь, как поживаете, как настроение, как оно, кд, чо как, че как, чё как, что делаешь, чем занимаешься, как твои дела, как ваши дела, как делишки, все хорошо, как сам брат`,
    az: `necəsən, necesen, nətərsən, netersen, necəsiniz, necəsən sən, nə var nə yox, nə var, işlər necədir, işlər necə gedir, kefin necədir, keflər necədir, nə edirsən, neynirsən, neynirsen, nağarırsan, halın necədir, yaxşısan`,
    tr: `nasılsın, nasılsınız, nasilsin, naber, nber, nbr, ne haber, nasıl gidiyor, nasıl gidio, napıyorsun, napıyosun, naptın, ne yapıyorsun, ne var ne yok, iyi misin, iyimisin, keyifler nasıl, ne iş, noluyo, sen nasılsın`,
  },
  goodbye: {
    any: 'bye, bye bye, byebye, bb, ciao, adios, bay bay, au revoir, auf wiedersehen, tschüss, tschuss, arrivederci, hasta la vista, sayonara, gute nacht, bonne nuit',
    en: `goodbye, good bye, see you, see ya, cya, c u, see you later, see you soon, cu later, good night, goodnight, gn, nite, take care, farewell, later, ttyl, talk later, have a nice day, have a good day,
      have a great day, have a good one, im off, gotta go, got to go, g2g, gtg, brb, peace, cheerio, till tomorrow, see you tomorrow, good luck`,
    ru: `пока, пока пока, покеда, до свидания, досвидания, до свидос, прощай, прощайте, увидимся, спокойной ночи, спокойной, доброй ночи, до завтра, до встречи, до связи, всего доброго, всего хорошего,
      хорошего дня, хорошего вечера, чао, бай, бб, удачи, давай пока, мне пора, я пошел, poka poka, споки, споки ноки`,
    az: `hələlik, sağlıqla qal, sağlıqla qalın, görüşənədək, görüşənə qədər, görüşərik, gecən xeyrə, gecəniz xeyrə, gecəniz xeyirə, xudahafiz, xudafiz, hayde, salamat qal, salamat qalın, yaxşı yol,
      gününüz xoş keçsin, xoş gün, uğurlar, sabaha kimi, mən getdim, di sağ ol, hələ ki`,
    tr: `hoşça kal, hoşçakal, hoşça kalın, hoşçakalın, güle güle, görüşürüz, görüşmek üzere, iyi geceler, iyi gecelr, kendine iyi bak, kib, bye canım, elveda, allaha emanet, ben kaçtım, ben gidiyorum, ben kaçar,
      iyi günler dilerim, sonra görüşürüz, yarın görüşürüz, bb canım, baybay, kolay gelsin, hadi görüşürüz, hadi bay`,
  },
  thanks: {
    any: 'thx, tnx, merci, mersi, merci beaucoup, mersi beaucoup, merci bien, grand merci, gracias, muchas gracias, mil gracias, danke, danke schön, danke schoen, danke sehr, vielen dank, grazie, grazie mille, obrigado, obrigada, arigato, arigatou, dzieki, dziekuje, kiitos, tack',
    en: `thanks, thank you, thank u, thank you so much, thank you very much, thanks a lot, thanks a million, thanks so much, many thanks, thx a lot, thnx, thanx, thnks, thks, ty, tysm, tyvm, tq, cheers, great thanks, ok thanks,
      much appreciated, appreciated, appreciate it, i appreciate it, appreciate that, thanks again, thanks anyway, thanks in advance, thank you in advance, many thanks in advance, thanks a lot in advance, ta, thanks for your help, thanks for the help, thank you for your help, thanks for the answer, thank you for the answer, thanks for the info,
      thank you for the information, thanks for letting me know, that helped, that helps, this helps, that was helpful, very helpful, helpful, good bot, great bot, nice bot, smart bot, best bot, well done, great job, good job, nice work, nice job,
      good work, great work, you are great, youre great, you are awesome, youre awesome, you are the best, youre the best, love you, i love you, ily, i love this bot, love this bot, bless you, god bless you, no thanks, no thank you, good answer, great answer, thats all, thats all thanks, thanks bro, thank you bot, big thanks, thank you kindly, thank you for that, thanks for that, thx for the help, cheers for that, you helped a lot, you helped me a lot, that helped a lot, super helpful, so helpful, lifesaver, you are a lifesaver, you are smart, youre smart, you are so smart, you rock, legend, you legend, clever bot, thank god for this bot, brilliant answer, excellent answer, nice answer, perfect answer`,
    ru: `спасибо, спасибо большое, большое спасибо, спасибо огромное, огромное спасибо, спс, сп, пасиб, пасибо, пасибки, спасибки, спасиб, спасибочки, сенкс, сенк ю, сяб, благодарю, благодарствую, благодарен, от души, спасибо заранее, заранее спасибо, заранее благодарю, заранее огромное спасибо, спасибо за ответ,
      спасибо за помощь, спасибо за информацию, спасибо вам, спасибо тебе, ок спасибо, хорошо спасибо, понял спасибо, спасибо понял, ясно спасибо, хороший бот, умный бот, молодец, молодчина, умница, красава, красавчик, ты крутой, ты молодец, ты лучший, ты супер,
      хорошая работа, отличная работа, sps, spasibo, spasib, pasib, pasibo, spasibki, spasiba, sposibo, spasibo bolshoe, bolshoe spasibo, люблю тебя, я тебя люблю, полезно, очень полезно, помогло, спасибо не надо, хороший ответ, спасибо тебе большое, спасибо вам большое, благодарим, большое человеческое спасибо, от души спасибо, отличный ответ, ты умный бот, ты умница, лучший бот, отличный бот, классный бот, крутой бот, мерси боку, данке, данке шон, грасиас, граци, спасибо за инфу, ты помог, очень помог, очень помогло, ты очень помог, благодарность, рахмат, дякую`,
    az: `təşəkkür, təşəkkürlər, təşəkkür edirəm, təşəkkür edirik, çox təşəkkür, çox təşəkkürlər, sağ ol, sağol, sağ olun, sağolun, çox sağ ol, çox sağol, çox sağ olun, saq ol, saqol, sag olun, sagolun, çox sagol, minnətdaram, çox minnətdaram, əhsən, afərin,
      halaldır, halal olsun, əla bot, yaxşı bot, ağıllı bot, malades, var ol, var olun, allah razı olsun, yox sağ ol, sizə təşəkkür, əvvəlcədən təşəkkürlər, əvvəlcədən təşəkkür edirəm, öncədən təşəkkürlər, kömək üçün təşəkkür, cavab üçün təşəkkür, məlumat üçün təşəkkür, cavaba görə təşəkkür, məlumata görə təşəkkür, köməyə görə sağ ol, eladi, əlasan, səni sevirəm, çox faydalı, çox minnətdar oldum, minnətdarıq, təşəkkür sizə, çox sağ ol qardaş, yaxşı cavab, əla cavab, ağıllısan, çox ağıllısan, sən ağıllısan, kömək etdin, çox kömək etdin, faydalı oldu, çox faydalı oldu, əllərin var olsun, ən yaxşı bot, mersi çox, çox mersi, ellerine saglıq`,
    tr: `teşekkür, teşekkürler, teşekkür ederim, teşekkür ederiz, çok teşekkürler, çok teşekkür ederim, çok teşekkür, tşk, tşkler, tşkr, tşkrler, tesk, tsk, tskler, teşk, sağ ol, sağol, sağ olun, sağolun, saol, saolun, çok sağ ol, çok sağol, eyvallah, eyv, eyw, eywallah, var ol, allah razı olsun, minnettarım,
      iyi bot, güzel bot, akıllı bot, aferin, helal, helal olsun, harikasın, süpersin, kralsın, adamsın, mükemmelsin, yok teşekkürler, yardım için teşekkürler, cevap için teşekkürler, bilgi için teşekkürler, şimdiden teşekkürler, şimdiden teşekkür ederim, şimdiden sağ olun, yardımın için teşekkürler, emeğine sağlık, eline sağlık, ellerine sağlık, seni seviyorum, çok yardımcı oldu, güzel cevap, iyi cevap, çok iyi cevap, yardımcı oldu, yardımcı oldun, çok yardımcı oldun, işime yaradı, çok işime yaradı, çok faydalı, faydalı oldu, en iyi bot, akıllısın, çok akıllısın, zekisin, sen harikasın, sen süpersin, çok iyisin, çok mersi, mersi çok, minnettarız, teşekkür ederim hocam, bilgilendirme için teşekkürler, cevabın için teşekkürler`,
  },
  hello: {
    any: 'hi, hello, hey, hola, bonjour, bonsoir, hallo, guten tag, guten morgen, buenos dias, buongiorno, shalom, namaste, aloha, salut, konnichiwa, czesc',
    en: `hiya, heya, hey there, hi there, hello there, hello everyone, hi everyone, hi all, hello all, hey all, hi guys, hey guys, hey bot, hi bot, hello bot, howdy, yo, good morning, good afternoon, good evening, good day, gm, morning, evening, afternoon, greetings, helo, hellow, ello, hi again, hello again, welcome, im back, happy new year, nice to meet you`,
    ru: `привет, приветик, приветики, прив, прива, првт, преет, привет всем, всем привет, привки, здравствуйте, здравствуй, здрасте, здрасьте, здрасти, здрасте всем, здарова, здорова, здаров, здорово бот, даров, дарова, дароу, ку, куку, хай, хаюшки, хеллоу, хелло, йоу, салют, приветствую, добрый день, добрый вечер,
      добрый, доброе утро, доброго дня, доброго утра, доброго времени суток, доброго вечера, утречко, с добрым утром, салам, салам алейкум, доброй ночи всем, privet, priv, privetik, zdarova, zdravstvuyte, zdravstvuite, zdrasti, dobryi den, dobriy den, dobry den, dobroe utro, dobryi vecher, ky, ku, с новым годом, приятно познакомиться`,
    az: `salam, salamlar, salam əleyküm, salam aleykum, salaməleyküm, əleykümə salam, slm, salam hamıya, hamıya salam, salam bot, salam dost, salam qardaş, sabahın xeyir, sabahınız xeyir, axşamın xeyir, axşamınız xeyir, günortan xeyir, günortanız xeyir, hər vaxtınız xeyir, hər vaxtınız xeyr, xoş gördük, xoş gəldin, xoş gəldiniz, salamm, sabahiniz xeyr, tanışlığa şadam`,
    tr: `merhaba, merhabalar, merhba, mrb, mrhb, mrhba, mrhaba, meraba, merabalar, selam, selamlar, slm, slmlar, selamun aleyküm, selamünaleyküm, selamun aleykum, selamın aleyküm, selamınaleyküm, sa, as, aleyküm selam, s a, günaydın, gunaydin, iyi günler, iyi akşamlar, tünaydın, hayırlı sabahlar, hayırlı günler, hayırlı akşamlar, herkese merhaba, herkese selam, merhaba arkadaşlar,
      selam millet, iyi sabahlar, hoş bulduk, hoş geldin, tanıştığıma memnun oldum`,
  },
  acknowledgement: {
    any: 'ok, oki, okay, okey, okie, okk, k, kk, lol, lool, lmao, lmfao, rofl, haha, hahah, ahah, ahaha, hehe, hihi, hoho, xd, xdd, xaxa, axax, axaxa, axaxax, jaja, jsjs, sjsj, sksk, ksks, jajaja, wow, waow, bravo, super, omg, oh, ah, hm, hmm, mm, mhm, aha, yes, no, okey dokey, np, rip, f, 👍',
    en: `cool, nice, great, good, awesome, amazing, perfect, excellent, fine, wonderful, brilliant, fantastic, sweet, neat, interesting, very interesting, so cool, very cool, thats cool, thats great, thats nice, thats interesting, thats good, thats good to know, good to know, nice to know, i see, oh i see, ah i see, got it, gotcha, understood, i understand, makes sense, that makes sense,
      alright, all right, right, sure, yeah, yep, yup, yea, ye, ya, of course, exactly, indeed, agreed, true, thats true, nope, nah, not really, no problem, no worries, youre welcome, you are welcome, my pleasure, dont mention it, never mind, nevermind, nvm, whatever, forget it, so sad, sad, how sad, thats sad, very sad, this is sad, thats so sad, its so sad, heartbreaking, so tragic, how tragic, tragic, terrible news, sad news, awful, horrible, how awful, how horrible, that is awful, thats terrible, poor people, poor souls, rest in peace, my condolences, condolences, prayers, thoughts and prayers, oh no, oh my god, oh my, oh god, my god, omfg, whoa, woah,
      really, oh really, seriously, no way, unbelievable, incredible, crazy, thats crazy, insane, shocking, damn, dang, geez, yikes, oops, sorry, im sorry, so sorry, my bad, excuse me, pardon, apologies, i apologize, sorry about that, my mistake, sorry wrong channel, wrong channel, idk, i dont know, dunno, no idea, who knows, not sure, huh, lets go, yay, hooray, congrats, congratulations, bruh, bro, dude, same, fair enough, noted, roger, copy that, done, just kidding, jk, kidding, i was joking, just testing you, im bored, i am bored, im tired, im hungry, good to hear, glad to hear, glad to hear that, too bad, what a pity, whats a pity, pity, a shame, what a shame, funny, so funny, thats funny, very funny, thats all, that is all, nothing, nothing else, im done, well, well well, anyway, first, this, facts, cool story, cool story bro, nice one, nice one mate, good one, good stuff, well played, fair play, sounds good, sounds great, looks good, all good, im good, it is what it is, tell me about it, say less, no comment, big if true, you dont say, thats wild, wild, thats insane, thats awesome, thats amazing, thats hilarious, hilarious, holy shit, holy cow, holy moly, jesus, jesus christ, good for you, good for them, lucky them, cool cool, nice nice, cool beans, if you say so, i guess, i guess so, i think so, i dont think so, i agree, i disagree, i doubt it, makes no sense, that makes no sense, touche, ikr, i know right, smh, tbh, imo, fyi, lmk, gg, wp, ez, oof, meh, pff, ugh, gosh, duh, mkay, aight, word, preach, based, cringe, mood`,
    ru: `ок, окей, окэй, оки, окау, ага, угу, да, дада, нет, неа, ладно, ладненько, хорошо, хор, норм, нормально, понял, поняла, понятно, понятненько, поня, понел, ясно, ясненько, ясн, принял, принято, согласен, согласна, точно, верно, конечно, разумеется, давай, круто, класс, классно, супер, отлично, прекрасно, замечательно, здорово, шикарно, огонь, топ, имба, интересно, очень интересно, любопытно, ничего себе, ого, огого, вау, вот это да, офигеть, охренеть, обалдеть, жесть, жесть какая, кошмар, ужас, какой ужас, ужасно, блин, капец, пипец, треш, боже, боже мой, о боже, господи, мда, эх, ох, ой, упс, увы,
      жаль, как жаль, очень жаль, печально, как печально, очень печально, грустно, так грустно, очень грустно, жалко, жалко людей, бедные люди, бедные, соболезную, соболезнования, мои соболезнования, царствие небесное, земля пухом, светлая память, помним, скорбим, хах, хаха, хахах, хахаха, ахах, ахаха, ахахах, ахахаха, хех, хехе, хихи, ржу, ору, лол, кек, рофл, угар, смешно, очень смешно, прикол, прикольно, забавно, хд,
      извини, извините, прости, простите, сорри, сори, пардон, прошу прощения, виноват, ошибся, не туда, не сюда, ошибся чатом, не за что, пожалуйста, незачто, обращайся, не знаю, хз, без понятия, не уверен, правда, серьезно, да ладно, не может быть, не верю, точно да, ну да, ну ок, ну ладно, ну и ну, ясно понятно, буду знать, полезно знать, хорошо знать, приму к сведению, учту, неважно, забей, проехали, не надо, шучу, шутка, мне скучно, скучно, бывает, ну, вот, эй, алло, алё, але, ура, поздравляю, плюс, плюсую, ponyal, poniatno, ponyatno, yasno, horosho, ladno, kruto, izvini, izvinite, prosti, net, da, aga, ugu, zhal, jal, hahaha, axaxa, dada, norm, klass, крутяк, кайф, красота, неплохо, не плохо, пойдет, сойдет, вот как, вот оно что, вот оно как, ну надо же, надо же, подумать только, с ума сойти, ну и дела, дела, вот блин, ничего нового, да уж, вот и все, это все, все понятно, все ясно, тогда ясно, тогда понятно, теперь понятно, теперь ясно, мне все равно, все равно, пофиг, лан, лады, оке, окс, ок ок, да да, нет нет, прикольная история, крутая история, классная история, сильно, мощно, респект, зачет, жиза, база, кринж, мне нравится, нормас, согл`,
    az: `hə, hən, həə, bəli, beli, yox, xeyr, oldu da, yaxşı, yaxşıdır, yaxşı oldu, lap yaxşı, əla, əladı, əladır, çox gözəl, gözəl, super, möhtəşəm, aydın, aydındır, aydındı, başa düşdüm, başa düşdum, anladım, bildim, razıyam, təbii, əlbəttə, düzdür, düzdü, düz, doğrudan, doğrudan da, həqiqətən, ciddi, ciddisən, maraqlı, maraqlıdır, çox maraqlı, çox maraqlıdır, vay, vay vay, vay be, oho, vau, ay allah, allah allah, vay dədəm, ola bilməz, inanmıram, inanılmaz, dəhşət, dəhşətdir, nə dəhşət,
      heyif, təəssüf, çox təəssüf, təəssüf ki, çox heyif, kədərlidir, çox kədərli, çox kədərlidir, çox pis, çox pisdir, yazıq, yazıqlar, allah rəhmət eləsin, allah rəhmət etsin, rəhmət, başınız sağ olsun, başsağlığı, üzr, üzr istəyirəm, bağışla, bağışlayın, bağışla məni, səhv etdim, səhv oldu, dəyməz, buyur, buyurun, bilmirəm, xəbərim yox, zarafat edirəm, zarafat, bilmək yaxşıdır, bilmək yaxşı oldu, sıxılıram, darıxıram, tamam, tmm, qaqa, ay qaqa, gülməli, çox gülməli, ahaha, haha, hahaha, heç nə, təbrik, təbriklər, təbrik edirəm, alınmadı, deyəsən, halal, maşallah, mashallah, inşallah, inşaallah, belə de, belə de də, belə, hə də, hə hə, yox yox, nə gözəl, gözəldir, çox gözəldir, çox yaxşı, çox yaxşıdır, pis deyil, normal, normaldır, oldu, oldu onda, yaxşı onda, hər şey aydındır, indi aydındır, mənə nə, fərqi yoxdur, razı deyiləm, maraqsız, zor, zordur, ölürəm gülməkdən`,
    tr: `tamam, tamamdır, tmm, tmmdır, tm, peki, pekala, olur, olsun, evet, hayır, hayir, yok, yoo, he, hee, hı hı, hıhı, aynen, aynen öyle, tabi, tabii, tabii ki, elbette, anladım, anlaşıldı, anladm, anlıyorum, iyi, iyiymiş, iyi bari, güzel, çok güzel, süper, harika, mükemmel, muhteşem, şahane, efsane, müthiş, on numara, enteresan, ilginç, çok ilginç, ilginçmiş, vay, vay be, vay canına, vay anasını, oha, ohaa, yuh, hadi ya, hadi canım, yok artık, gerçekten, gerçekten mi, cidden, cidden mi, ciddi misin, şaka mı, inanılmaz, inanmıyorum, çok şaşırdım, aman tanrım, allahım, ya rabbi, eyvah, tüh, of, off, uf, ah be,
      yazık, çok yazık, ne yazık, ne yazık ki, maalesef, çok üzücü, ne üzücü, üzücü, üzüldüm, çok üzüldüm, çok kötü, korkunç, çok korkunç, çok acı, ne acı, allah rahmet eylesin, mekanı cennet olsun, mekanları cennet olsun, başınız sağ olsun, başımız sağ olsun, geçmiş olsun, nur içinde yatsın, özür dilerim, özür, pardon, kusura bakma, kusura bakmayın, affedersin, afedersin, affedersiniz, yanlış yazdım, yanlış oldu, yanlış kanal, rica ederim, bir şey değil, bi şey değil, önemli değil, ne demek, lafı olmaz, bilmiyorum, bilmem, fikrim yok, şaka, şaka yaptım, şaka yapıyorum, boşver, neyse, her neyse, bilmek güzel, bunu bilmek iyi, öğrendiğim iyi oldu, öğrendim, canım sıkıldı, sıkıldım, sjsj, sjsjsj, jsjsjs, random, ahahah, ahahaha, hahaha, hahahah, haha, puhaha, komik, çok komik, güldüm, kanka, abi, hiç, hiçbir şey, doğru, katılıyorum, tebrikler, helal be, ok, maşallah, inşallah, öyle mi, öyle mi ya, demek öyle, fena değil, idare eder, güzelmiş, iyi o zaman, tamam o zaman, tamamdır o zaman, şimdi anladım, her şey açık, bana ne, fark etmez, farketmez, katılmıyorum, güzel hikaye, iyi hikaye, çok iyi, çok iyiymiş, bravo valla, eyvallah valla, kesinlikle, haklısın, doğru diyorsun, şaşırdım, ne diyeyim, yok be, hayret, vay arkadaş`,
  },
  noise: {
    any: 'test, testing, test test, ping, asdf, qwerty, qwe, asd, zxc, blah, bla, la, lala, abc, foo, bar',
    en: 'just testing, just a test, this is a test, testing testing, is this working, is this thing on, does this work, test message, checking, ignore this, ignore, hello world',
    ru: 'тест, тестик, тестирую, проверка, проверка связи, раз раз, раз два три, просто тест, йцукен, фыва, ячсмить, пинг, бла, ля, просто проверяю, не обращай внимания',
    az: 'yoxlama, yoxlayıram, sadəcə test, test edirəm, bir iki üç',
    tr: 'deneme, deniyorum, deneme bir ki, sadece test, test ediyorum, deneme deneme, bir ki üç, deneme mesajı',
  },
};

/** Words that may stand in small talk anywhere and tell nothing. */
export const FILLERS = `dateline, bot, botik, please, pls, plz, sir, maam, man, mate, bro, buddy, friend, friends, guys, folks, everyone, all, there, so, very, much, a, lot, oh, well, just, really, dear, team, admin, u, you, then, now, and, again, too, mr, my,
  ботик, бот, друг, друзья, брат, братан, бро, пожалуйста, плиз, пж, всем, очень, ну, а, и, же, вот, тебе, вам, просто, так, уж, мой, там, народ, ребята, ребят, чат,
  dost, dostum, qardaş, qaqa, bacı, əziz, çox, lap, da, də, ay, hamıya, uşaqlar, müəllim, zəhmət olmasa, xahiş, sizə, sənə, ki,
  kanka, knk, abi, abla, hocam, arkadaşlar, canım, dostlar, çok, lütfen, ltf, ya, be, şimdi, sana, size, herkese, millet, kardeş, reis, işte`;

/** Emoji that say something alone, by what they say; any other says nothing. */
export const EMOJI: Readonly<Partial<Record<SmallTalkKind, RegExp>>> = {
  insult: /[🖕🤡💩]/u,
  hello: /[👋🤝]/u,
  thanks: /[🙏❤💙💚💛🧡💜🤍🖤💖💕😍🥰😘🌹💐🫶]/u,
  acknowledgement:
    /[👍👌👏🙌✅💯🔥😂🤣😆😅😄😁😀😊🙂😉😎😢😭😔😞😟🥺😱😮😲💔🕯🙃😐😏🤔🤷👀🎉✔➕🫡🥲☹😡🤬👎]/u,
};

/** What goes on with what was said before, and asks nothing where nothing was. */
export const GOES_ON: Readonly<Record<Locale, string>> = {
  en: 'why, why not, why so, how, how so, how come, when, where, who, what, which, and, and then, so, so what, then what, what else, how many, how much, says who, since when',
  ru: 'почему, а почему, почему так, зачем, а зачем, как, как так, когда, а когда, где, а где, кто, а кто, что, чего, и что, ну и что, и, и что дальше, а дальше, сколько, а сколько, какой, с чего бы',
  az: 'niyə, niyə ki, nəyə görə, necə, nə vaxt, harada, hara, kim, nə, neçə, bəs niyə, bəs sonra, sonra, hansı, nə qədər',
  tr: 'neden, neden ki, niye, niye ki, niçin, nasıl, ne zaman, nerede, kim, ne, kaç, hangi, peki neden, ee, eee, sonra, peki sonra, ne kadar',
};
