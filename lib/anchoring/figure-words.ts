/** Words that are part of a figure even without a digit. English first; the others as they stand in news of our interface's languages. */

const split = (words: string) => words.split(/\s+/).filter(Boolean);

/** Numbers, fractions and scales in words. */
export const numberWords = new Set(
  split(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
    millions billion billions trillion trillions bn mn tn dozen dozens score scores half halves third thirds quarter quarters
    first second fourth fifth sixth seventh eighth ninth tenth once twice double doubled triple tripled quadruple both
    single pair percent pct percentage
    un deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent cents mille
    milliers milliard milliards moitié tiers quart
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig
    neunzig hundert tausend tausende millionen milliarde milliarden prozent hälfte drittel viertel
    jeden dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc tysiące tysięcy milion miliony milionów
    miliard miliardy miliardów procent połowa
    один одна два дві три чотири п'ять шість сім вісім дев'ять десять сто тисяча тисячі тисяч мільйон мільйони мільйонів
    мільярд мільярди мільярдів відсоток відсотки відсотків половина
  `),
);

/** Days and months, as written: "may" and "march" are other words than May and March. */
export const dateWords = new Set(
  split(`
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    today yesterday tomorrow tonight midnight noon
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche
    Januar Februar März Mai Juni Juli Oktober Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    понеділок вівторок середа четвер п'ятниця субота неділя
  `),
);

/** Currencies by word, code and sign. */
export const currencyWords = new Set(
  split(`
    dollar dollars euro euros pound pounds sterling yen yuan renminbi rouble roubles ruble rubles hryvnia hryvnias zloty
    zlotys złoty złotych franc francs rupee rupees won lira shekel shekels krona kronor krone kroner real reais peso pesos cent
    cents pence penny kopeck bitcoin гривня гривні гривень долар долари доларів євро
    USD EUR GBP JPY CNY RUB UAH PLN CHF INR KRW TRY ILS SEK NOK DKK BRL MXN CAD AUD NZD CZK HUF RON
    $ € £ ¥ ₴ ₽ ₹ ₩ ₺ ₪ ¢ ₿ zł
  `),
);

/** Units of measure and of time: a figure where a number stands beside them. */
export const unitWords = new Set(
  split(`
    % ‰ ° ′ ″ percent percentage points point bps
    mm cm m km metre metres meter meters kilometre kilometres kilometer kilometers mile miles yard yards foot feet ft inch inches
    mg g kg gram grams kilogram kilograms kilo kilos tonne tonnes ton tons pound pounds lb lbs ounce ounces
    ml l litre litres liter liters gallon gallons barrel barrels bushel bushels
    acre acres hectare hectares ha sq square cubic
    w kw mw gw kwh mwh gwh twh watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volt volts kV
    mph kph kmh knots celsius fahrenheit degree degrees C F
    h hr hrs per second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
    am pm a.m p.m
    bit bits byte bytes kb mb gb tb megabytes gigabytes
    jour jours semaine semaines mois an ans année années heure heures
    Tag Tage Tagen Woche Wochen Monat Monate Jahr Jahre Jahren Stunde Stunden
    dzień dni tydzień tygodnie miesiąc miesiące rok lata lat godzin
    день дні днів тиждень тижні місяць місяці рік роки років година години годин
  `),
);

/** Words that bound or blur the number after them. */
export const modifierWords = new Set(
  split(`
    at least most up to more less fewer than over under above below nearly almost about around roughly approximately some
    only just exactly as many much few early late mid a an between from
    plus environ près presque moins mehr weniger rund etwa fast knapp ponad około prawie niemal mniej więcej
    понад близько майже менше більше щонайменше
  `),
);
