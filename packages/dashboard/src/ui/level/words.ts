import type { Words } from '../../language/index.ts';

/** The five words of the scale and the one for not knowing. */
export const words: Words = {
  en: {
    'level.1': 'Normal',
    'level.2': 'Busy',
    'level.3': 'Crowded',
    'level.4': 'Severe',
    'level.5': 'Critical',
    'level.unknown': 'No data',
    'level.spoken': 'Level {level}, {word}',
  },
  hi: {
    'level.1': 'सामान्य',
    'level.2': 'व्यस्त',
    'level.3': 'भीड़',
    'level.4': 'अत्यधिक',
    'level.5': 'गंभीर',
    'level.unknown': 'डेटा नहीं',
    'level.spoken': 'स्तर {level}, {word}',
  },
};
