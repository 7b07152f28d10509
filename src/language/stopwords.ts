/**
 * Words that carry grammar and not matter, folded. They are left out of the index; `detect` also
 * tells languages by them. Question words are here too: the kind of question is read separately.
 */
import type { Locale } from '../knowledge/model/schema.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const STOPWORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: words(`a about after all also am an and any are as at be been before being both but by can could did do does
    doing down say says saying tell during each else ever for from get gets got had has have having he her here hers him his how i id if im in
    into is isnt it its itself just know let like many may me might more most much must my no nor not now of off on
    once one only or other our out over please s said same she should so some such tell than that thats the their theirs
    them then there theres these they this those through to too under until up us very was wasnt we were what whats when
    whens where wheres which while who whom whos whose why will with would you your anyone anything someone something
    explain give happen happened happening happens actually really exactly`),
  ru: words(`a bez bolee bolshe by byl byla byli bylo byt v vam vas vo vot vse vsego vsekh vy vsya gde da dlya do dazhe ego ee ei emu esli est
    eshche zhe za zdes i iz ili im imi ikh k kak kakaya kakie kakikh kakim kakogo kakoe kakoy kakom kakuyu kem kogda komu kogo kto kuda li lish mne
    mnogo mozhet my na nad nado nam nas ne nego nee nei net ni nibud nikh nim nimi nichego no nu o ob ona oni ono on ot otkuda ochen po pod
    pochemu pri pro zachem s so skazhi skolko sam samo svoi svoy svoego seychas takoy takaya takoe takie takzhe tak tam tem to togo tozhe toy
    tolko tom tot tut ty u uzhe khot chego chem chto chtoby chey chya chto-to eta eti eto etogo etoy etom etomu etot etu ya
    rasskazhi proizoshlo sluchilos`),
  az: words(`ve ile ki bu o de da den dan ne nece neche niye nedir neden nese kim kime kimin kimi harada hara haradan
    hansi hansilar nevaxt vaxt zaman var yox idi imis olub oldu olur olan olaraq ola ucun haqqinda haqda barede amma lakin ya yaxud
    eger her bir bele hem cox daha en indi artiq men sen biz siz onlar onun bunun onu bunu mene sene bize size onlara
    deyil mi mu necedir gore qeder sonra evvel arasinda uzre terefinden bas verib verdi basverib miqdar dene nefer olmaq
    edib etdi edir eden etmek soyle de zehmet olmasa`),
  tr: words(`ve ile ki bu su o da de den dan ne nasil neden nicin niye nedir kim kime kimin kimi nerede nereye nereden hangi
    hangisi zaman var yok idi imis oldu olur olan olarak ola icin hakkinda ama fakat ya veya eger her bir boyle hem cok daha en
    simdi artik ben sen biz siz onlar onun bunun onu bunu bana sana bize size onlara degil mi mu mudur midir gibi kadar sonra
    once arasinda tarafindan kac kacti tane kisi adet olmak etti ediyor eden etmek soyle lutfen miydi muydu nedeni acaba`),
};

/** Stop words of Azerbaijani or Turkish that are ordinary words of the other: "kim verdi" is said in both. */
export const SAID_IN_BOTH: ReadonlySet<string> = words('verdi gore evvel bas dene indi adet');

/** Stop words that appear in one language only: evidence of it. */
export const TELLING: Readonly<Record<Locale, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(STOPWORDS).map(([locale, own]) => [
    locale,
    new Set(
      [...own].filter(
        (word) =>
          !SAID_IN_BOTH.has(word) &&
          Object.entries(STOPWORDS).every(([other, set]) => other === locale || !set.has(word)),
      ),
    ),
  ]),
) as unknown as Record<Locale, ReadonlySet<string>>;
