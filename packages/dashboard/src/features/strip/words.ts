import type { Words } from '../../language/index.ts';

export const words: Words = {
  en: {
    'strip.title': 'Pressure by hospital',
    'strip.window': 'Time shown',
    'strip.hours': '{n} h',
    'strip.role': 'heat strip',
    'strip.label':
      'Crowding level of {n, plural, one {# hospital} other {# hospitals}} over {h, plural, one {# hour} other {# hours}}. Arrow keys move, Enter opens the hospital.',
    'strip.hint': 'Point at a row, or use the arrow keys',
    'strip.now': 'now',
    'strip.waiting': 'No hospital is known yet. The strip fills as reports arrive.',
  },
  hi: {
    'strip.title': 'अस्पतालवार दबाव',
    'strip.window': 'दिखाया गया समय',
    'strip.hours': '{n} घंटे',
    'strip.role': 'ताप पट्टी',
    'strip.label': '{n} अस्पतालों का भीड़ स्तर, पिछले {h} घंटे में। तीर कुंजियों से चलें, Enter से अस्पताल खोलें।',
    'strip.hint': 'किसी पंक्ति पर जाएँ, या तीर कुंजियाँ दबाएँ',
    'strip.now': 'अभी',
    'strip.waiting': 'अभी किसी अस्पताल की जानकारी नहीं है। रिपोर्ट आने पर पट्टी भरेगी।',
  },
};
