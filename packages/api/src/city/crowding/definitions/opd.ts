import { BOARD_SOURCE, type Definition, FIRST } from './definition.ts';

export const OPD_DEFINITIONS: readonly Definition[] = [
  {
    code: 'OPD_WAITING',
    owner: 'SUPERINTENDENT',
    name: ['OPD: waiting', 'ओपीडी: प्रतीक्षारत'],
    unit: ['people', 'लोग'],
    formula: ['tokens waiting, added over departments', 'प्रतीक्षारत टोकन, विभागों पर जोड़े गए'],
    population: [
      'Tokens issued today (IST) and not yet called, done, left or cancelled.',
      'आज (भारतीय समय) जारी टोकन जो अभी न बुलाए गए, न पूरे हुए, न गए, न रद्द हुए।',
    ],
    source: BOARD_SOURCE,
    limits: [
      'One person with two tokens counts twice. A floor while not every department reports.',
      'दो टोकन वाला एक व्यक्ति दो बार गिना जाता है। जब तक हर विभाग रिपोर्ट न करे, यह न्यूनतम है।',
    ],
    changes: FIRST,
  },
  {
    code: 'OPD_ROOMS_OPEN',
    owner: 'SUPERINTENDENT',
    name: ['OPD: rooms with a doctor', 'ओपीडी: डॉक्टर वाले कमरे'],
    unit: ['rooms', 'कमरे'],
    formula: ['rooms with a doctor in the chair', 'कमरे जिनमें डॉक्टर बैठे हैं'],
    population: ['Sessions of today that have started and not ended.', 'आज के सत्र जो शुरू हुए और समाप्त नहीं हुए।'],
    source: BOARD_SOURCE,
    limits: ['A doctor who left without saying so is counted.', 'बिना बताए गए डॉक्टर भी गिने जाते हैं।'],
    changes: FIRST,
  },
  {
    code: 'OPD_SERVED_LAST_HOUR',
    owner: 'SUPERINTENDENT',
    name: ['OPD: seen in the last hour', 'ओपीडी: पिछले घंटे में देखे गए'],
    unit: ['consultations', 'परामर्श'],
    formula: ['consultations finished in the last 60 minutes', 'पिछले 60 मिनट में पूरे हुए परामर्श'],
    population: ['All rooms of the department.', 'विभाग के सभी कमरे।'],
    source: BOARD_SOURCE,
    limits: ['Low just after opening.', 'खुलने के तुरंत बाद कम रहता है।'],
    changes: FIRST,
  },
  {
    code: 'WAITING_ESTIMATE',
    owner: 'SUPERINTENDENT',
    name: ['Waiting estimate', 'प्रतीक्षा का अनुमान'],
    unit: ['minutes, 10th to 90th percentile around a median', 'मिनट, माध्यिका के आसपास 10वें से 90वें प्रतिशतक'],
    formula: [
      'the predictor with the best running back-test of the queue: queue length, last to enter service, head of line, or a fitted combination',
      'कतार की चालू जाँच में सबसे अच्छा अनुमानक: कतार की लंबाई, सेवा में आया अंतिम, कतार का पहला, या उनका संयोजन',
    ],
    population: ['Every waiting token.', 'हर प्रतीक्षारत टोकन।'],
    source: ['Calls and consultations of the queue itself.', 'उसी कतार के बुलावे और परामर्श।'],
    limits: [
      'Meant to hold in 75 to 85 of 100 cases; its record is shown. A queue without history gives none.',
      '100 में 75 से 85 बार सही रहने के लिए बना है; उसका अभिलेख दिखाया जाता है। बिना इतिहास की कतार कोई अनुमान नहीं देती।',
    ],
    changes: FIRST,
  },
  {
    code: 'WAITING_MEDIAN',
    owner: 'SUPERINTENDENT',
    name: ['Waiting time, median and 90th', 'प्रतीक्षा समय, माध्यिका और 90वाँ'],
    unit: ['minutes', 'मिनट'],
    formula: [
      'Kaplan–Meier estimate, those still waiting counted as such',
      'कापलान–मायर अनुमान, अब भी प्रतीक्षारत भी गिने गए',
    ],
    population: ['Tokens of a department, class and IST day.', 'एक विभाग, श्रेणी और भारतीय दिन के टोकन।'],
    source: ['Times of the tokens.', 'टोकन के समय।'],
    limits: [
      'Not known when more than half, or a tenth, have neither been called nor left.',
      'जब आधे, या दसवें हिस्से, से अधिक न बुलाए गए न गए हों तो ज्ञात नहीं।',
    ],
    changes: FIRST,
  },
];
