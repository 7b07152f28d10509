/**
 * How people ask of a message that they point at: whether it is true, and where it is from. Whole messages, parted by
 * commas; case, marks and punctuation do not count. `marked` ask only with a question mark: without it they are said
 * in agreement or surprise.
 */
import type { Locale } from '../../knowledge/model/schema.ts';

export type AskedOfShownKind = 'truth' | 'source';
type Phrases = Readonly<Record<Locale, string>>;

export const ASKED_OF_SHOWN: Readonly<
  Record<AskedOfShownKind, { readonly plain: Phrases; readonly marked: Phrases }>
> = {
  truth: {
    plain: {
      en: `is this true, is that true, is it true, is this really true, is that really true, is this actually true, is any of this true, is all of this true, is this even true, how true is this, how true is that, is this true or not,
        true or false, true or not, is this real, is that real, is it real, is this for real, is this right, is that right, is it right, is this correct, is that correct, is it correct, is this accurate, is that accurate,
        how accurate is this, is this legit, is that legit, is this fake, is that fake, is it fake, is this fake news, is that fake news, real or fake, fake or real, is this fake or real, is this a lie, is that a lie, is this a hoax,
        fact check, factcheck, fact check this, fact check that, factcheck this, fact check it, fact check please, check this, check that, check it, check this message, check this claim, check this post, check the facts, verify, verify this, verify that, verify it,
        can you check this, can you check that, can you check it, could you check this, can you verify this, can you verify that, could you verify this, can you fact check this, can you factcheck this, can you confirm, can you confirm this, can you confirm that,
        did this happen, did that happen, did this really happen, did that really happen, did it really happen, did this actually happen, is this confirmed, is that confirmed, is it confirmed, has this been confirmed, is this verified,
        are you sure, you sure, u sure, are you sure about that, are you sure about this, is this so, is that so, what do you think of this, whats your take on this`,
      ru: `это правда, а это правда, правда ли это, правда ли, это правда или нет, правда или нет, правда или ложь, правда это, это точно правда, это вообще правда, это действительно правда, это действительно так, это на самом деле так, это так, так ли это, это точно,
        это верно, верно ли это, верно ли, это достоверно, это достоверная информация, это реально, это реально так, это было на самом деле, это действительно было, так и было,
        это фейк, фейк или нет, фейк или правда, это фейк или правда, правда или фейк, это фейк или нет, это не фейк, не фейк ли это, это ложь, это вранье, это неправда, не врут, это утка,
        проверь, проверьте, проверь это, проверьте это, проверь пожалуйста это, проверь сообщение, проверь это сообщение, проверь факты, проверь новость, проверить, можешь проверить, можете проверить, можешь проверить это, проверка фактов, фактчек, факт чек, фактчекинг,
        это подтверждено, подтверждено ли это, это подтвердилось, это подтвержденная информация, подтверди, подтвердите, ты уверен, вы уверены, ты уверена, точно уверен, ты точно уверен`,
      az: `bu doğrudur, bu doğrudurmu, bu doğrudur mu, doğrudurmu, doğrudur mu, doğrudur ki, bu doğru xəbərdir, bu xəbər doğrudur, bu xəbər doğrudurmu, bu məlumat doğrudur, bu məlumat doğrudurmu, bu düzdür, bu düzdürmü, düzdürmü, düzdür mü, bu düz xəbərdir, bu düzgündür, düzgündürmü,
        bu həqiqətdir, bu həqiqətdirmi, həqiqətdirmi, bu həqiqətən belədir, bu belədirmi, belədirmi, bu yalandır, bu yalandırmı, yalandırmı, bu feykdir, bu feykdirmi, feykdirmi, feykdir yoxsa doğru, doğrudur yoxsa yalan, doğrudur ya yalan,
        yoxla, yoxlayın, bunu yoxla, bunu yoxlayın, bunu yoxlaya bilərsən, bunu yoxlaya bilərsiniz, yoxlaya bilərsən, yoxlaya bilərsiniz, bu mesajı yoxla, bu xəbəri yoxla, fakt yoxlama, fakt yoxlaması, faktçek,
        bu təsdiqlənib, bu təsdiqlənibmi, təsdiqlənibmi, təsdiq olunub, bu təsdiq olunubmu, əminsən, əminsiniz, əminsənmi, bundan əminsən`,
      tr: `doğru mu, bu doğru mu, doğru mu bu, bu doğru mudur, doğru mudur, bu haber doğru mu, bu bilgi doğru mu, haber doğru mu, bu gerçekten doğru mu, doğru mu yanlış mı, doğru mu yalan mı, gerçek mi, bu gerçek mi, gerçek mi bu, bu haber gerçek mi, gerçek mi yalan mı, bu gerçek mi sahte mi,
        yalan mı, bu yalan mı, yalan mı bu, sahte mi, bu sahte mi, fake mi, bu fake mi, asılsız mı, bu asılsız mı, böyle mi, öyle mi, bu böyle mi, bu olay gerçek mi, bu gerçekten oldu mu, gerçekten oldu mu,
        teyit, teyit et, teyit eder misin, teyit edebilir misin, teyitli mi, bu teyitli mi, teyit edildi mi, doğrulandı mı, doğrula, bunu doğrula, doğrular mısın, doğrulayabilir misin, kontrol et, bunu kontrol et, kontrol eder misin, bunu kontrol eder misin, bu mesajı kontrol et, doğruluk kontrolü, doğruluk payı var mı, bunun doğruluk payı var mı,
        emin misin, emin misiniz, bundan emin misin`,
    },
    marked: {
      en: `true, this true, that true, really, oh really, seriously, for real, fr, legit, fake, fake news, confirmed, correct, accurate, real, is it, right`,
      ru: `правда, серьезно, реально, точно, в самом деле, действительно, неужели, фейк, ложь, честно, верно, подтверждено, на самом деле`,
      az: `doğrudur, düzdür, doğru, doğrudan, doğrudan da, həqiqətən, həqiqət, ciddi, yalan, yalandır, feyk, feykdir, təsdiqlənib`,
      tr: `doğru, gerçekten mi, gerçekten, cidden mi, cidden, ciddi mi, sahi mi, sahiden mi, sahi, harbi mi, harbiden mi, yalan, teyitli, fake`,
    },
  },
  source: {
    plain: {
      en: `source, sources please, source please, the source, src, any source, any sources, got a source, got any source, got sources, do you have a source, is there a source, whats the source, what is the source, what are the sources, whats your source, what is your source, what are your sources, whats the source of this, what is the source of this, what is the source for this, whats the source for that, source for this, source for that, source of this, source on this,
        where is this from, where is that from, where is it from, wheres this from, wheres that from, where does this come from, where does that come from, where does it come from, where did this come from, where did that come from, where did you get this, where did you get that, where did you get it, where did you hear this, where do you get this from, where did you get this from, where have you got this from,
        who says, who says so, who said so, who said this, who says this, who says that, who told you, who told you this, who told you that, says who, according to whom, according to who, on what basis, based on what, what is this based on, what is that based on, whats this based on, what is it based on,
        how do you know, how do you know that, how do you know this, how would you know, citation, citation needed, citation please, any proof, any evidence, wheres the proof, what proof, what evidence, whats the evidence, what is the evidence, proof please, show me the source, show the source, show source, show sources, show your sources, show me your sources, show me the sources, give me the source, give me a source, link to the source, source link, who reported this, who reports this`,
      ru: `источник, какой источник, каков источник, где источник, источник пожалуйста, источник плиз, источник в студию, а источник, источник информации, какие источники, ваши источники, ваш источник, твой источник, есть источник, есть источники, источник есть, дай источник, дайте источник, покажи источник, покажите источник, покажи источники, покажите источники, ссылка на источник, источник этого, источник этой информации, источник новости,
        откуда это, откуда это взято, откуда инфа, откуда информация, откуда такая информация, откуда данные, откуда эти данные, откуда новость, откуда такие данные, откуда ты это взял, откуда вы это взяли, откуда взял, откуда взяли, откуда ты знаешь, откуда вы знаете, откуда знаешь, откуда тебе это известно, откуда это известно, откуда известно, с чего ты взял, с чего вы взяли, с чего взял,
        кто это сказал, кто так сказал, кто это говорит, кто так говорит, кто это утверждает, по чьим словам, по чьим данным, кто сообщил, кто об этом сообщил, кто это сообщил, на основании чего, на чем основано, на чем это основано, чем подтверждается, чем это подтверждается, чем докажешь, где доказательства, какие доказательства, есть доказательства, доказательства есть, пруф, пруфы, пруфы есть, где пруфы, пруфы в студию`,
      az: `mənbə, mənbəyi, mənbəsi, mənbə nədir, mənbəyi nədir, mənbəsi nədir, mənbə hansıdır, hansı mənbə, hansı mənbədən, mənbə var, mənbəniz, mənbəniz nədir, mənbən nədir, mənbə zəhmət olmasa, mənbəni göstər, mənbəni göstərin, mənbə göstər, mənbəni de, bunun mənbəyi, bunun mənbəyi nədir, bunun mənbəsi nədir, xəbərin mənbəyi, məlumatın mənbəyi,
        bu haradandır, bu haradandı, bu hardandır, bu hardandı, hardandı bu, haradandır bu, bu məlumat haradandır, bu məlumat hardandır, məlumat haradandır, məlumat hardandı, xəbər haradandır, bu xəbər haradandır, bu xəbər hardandı, bunu haradan bilirsən, bunu haradan bilirsiniz, haradan bilirsən, haradan bilirsiniz, hardan bilirsən, hardan bilirsiniz, bunu haradan götürmüsən, haradan götürmüsünüz, bunu hardan tapmısan,
        bunu kim deyir, bunu kim dedi, bunu kim deyib, bunu kim söyləyib, kim belə deyir, kimə görə, nəyə əsasən, sübut, sübut var, sübut nədir, sübutun var, sübutunuz var`,
      tr: `kaynak, kaynak ne, kaynak nedir, kaynağı ne, kaynağı nedir, kaynağın ne, kaynağınız ne, kaynağınız nedir, kaynağın nedir, kaynak var mı, kaynağın var mı, kaynağı var mı, kaynağınız var mı, kaynak lütfen, kaynak göster, kaynak gösterir misin, kaynağı göster, kaynak ver, kaynak belirt, hangi kaynak, kaynak neresi, bunun kaynağı, bunun kaynağı ne, bunun kaynağı nedir, haberin kaynağı, haberin kaynağı ne, bilginin kaynağı ne,
        bu nereden, bu nerden, bu bilgi nereden, bu bilgi nerden, bu haber nereden, bu nereden çıktı, bu nerden çıktı, nereden çıktı bu, nerden çıktı bu, nereden biliyorsun, nerden biliyorsun, nereden biliyorsunuz, nerden biliyorsunuz, bunu nereden biliyorsun, bunu nerden biliyorsun, bunu nereden aldın, bunu nereden duydun, nereden aldın bunu, nereden duydun,
        bunu kim söyledi, bunu kim söylüyor, bunu kim diyor, bunu kim dedi, kim söylüyor bunu, kim diyor bunu, kim demiş, bunu kim demiş, kime göre, neye göre, neye dayanarak, neye dayanıyor, bu neye dayanıyor, kanıt, kanıt var mı, kanıtın var mı, kanıtı ne, delil var mı`,
    },
    marked: {
      en: `sources, who said that, proof, evidence, link, links, reference, references, cite`,
      ru: `источники, ссылка, ссылку, доказательства, кто сказал, кто говорит`,
      az: `mənbələr, link, istinad, kim deyir, kim dedi, kim deyib`,
      tr: `kaynaklar, link, referans, delil, kim söyledi, kim diyor`,
    },
  },
};

/** Words that may stand before or behind these and change nothing. */
export const BESIDE_ASKED = `please, pls, plz, guys, hey, hi, hello, ok, okay, but, and, so, wait, hm, hmm, um, lol, omg, wow, bot, dateline, bro, man, dude, mate, thx, thanks, btw, tho, though, just, sorry, uh, huh, then,
  а, но, ну, и, вот, так, слушай, пожалуйста, плиз, пж, бот, ребят, ребята, народ, эй, привет, спасибо, же, блин,
  zəhmət olmasa, xahiş edirəm, xahiş, bəs, ay, ya, axı, salam, bot, dostlar,
  lütfen, peki, ama, hocam, kanka, abi, arkadaşlar, selam, merhaba, acaba, şey, yahu`;
