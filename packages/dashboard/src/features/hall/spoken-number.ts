const HINDI = (
  'शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस ' +
  'बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस ' +
  'चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ ' +
  'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी ' +
  'अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे'
).split(' ');
const ENGLISH = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const ENGLISH_TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const LETTERS = 'ए बी सी डी ई एफ़ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड'.split(' ');

/**
 * A whole number from 0 to 9,999 as it is said in Hindi, e.g. 247 is "दो सौ सैंतालीस". Hindi has a word of its own for each
 * number below a hundred. Another number: its digits.
 */
export function hindiNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9_999) return String(value);
  if (value < 100) return HINDI[value] as string;
  const [unit, word] = value < 1_000 ? [100, 'सौ'] : [1_000, 'हज़ार'];
  const rest = value % unit;
  const head = `${HINDI[Math.floor(value / unit)]} ${word}`;
  return rest === 0 ? head : `${head} ${hindiNumber(rest)}`;
}

/** The same in English, as it is said in India: 247 is "two hundred and forty-seven". */
export function englishNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9_999) return String(value);
  if (value < 20) return ENGLISH[value] as string;
  if (value < 100) {
    const tens = ENGLISH_TENS[Math.floor(value / 10)] as string;
    return value % 10 === 0 ? tens : `${tens}-${ENGLISH[value % 10]}`;
  }
  const [unit, word] = value < 1_000 ? [100, 'hundred'] : [1_000, 'thousand'];
  const rest = value % unit;
  const head = `${ENGLISH[Math.floor(value / unit)]} ${word}`;
  if (rest === 0) return head;
  return `${head} ${rest < 100 ? 'and ' : ''}${englishNumber(rest)}`;
}

/** The name of a room part by part: "B-12" is "बी बारह". Words that are neither are left as they are. */
export function hindiRoom(room: string): string {
  return partsOf(room)
    .map(part => (isNumber(part) ? hindiNumber(Number(part)) : isLetter(part) ? letterOf(part) : part))
    .join(' ');
}

export function englishRoom(room: string): string {
  return partsOf(room)
    .map(part => (isNumber(part) ? englishNumber(Number(part)) : part))
    .join(' ');
}

const partsOf = (room: string) => room.match(/\d+|[\p{L}\p{M}]+/gu) ?? [room];
// A leading nought is said: room 007 is no room 7.
const isNumber = (part: string) => /^(0|[1-9]\d{0,3})$/.test(part);
const isLetter = (part: string) => /^[A-Za-z]$/.test(part);
const letterOf = (letter: string) => LETTERS[letter.toUpperCase().charCodeAt(0) - 65] as string;
