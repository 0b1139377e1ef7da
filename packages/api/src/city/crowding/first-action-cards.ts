/** One thing to do at a level: by whom, within how many minutes of the declaration, in both languages. */
export type CardAction = {
  readonly level: number;
  readonly code: string;
  readonly ownerRole: 'OFFICIAL' | 'SUPERINTENDENT' | 'CLERK' | 'DOCTOR' | 'DISPATCHER';
  readonly minutes: number;
  readonly textEn: string;
  readonly textHi: string;
};

/**
 * The first set of action cards: a draft for the department to approve, gathered from what escalation plans elsewhere have
 * in common. A level's card holds the actions of that level only; those below are taken to be running.
 */
export const FIRST_ACTION_CARDS: readonly CardAction[] = [
  {
    level: 1,
    code: 'MORNING-CENSUS',
    ownerRole: 'CLERK',
    minutes: 120,
    textEn: 'Compare the bed board with the ward registers and correct it.',
    textHi: 'बेड बोर्ड को वार्ड रजिस्टर से मिलाएँ और सही करें।',
  },
  {
    level: 1,
    code: 'DISCHARGES-BY-NOON',
    ownerRole: 'DOCTOR',
    minutes: 180,
    textEn: 'Mark the patients who can go home today.',
    textHi: 'आज घर जा सकने वाले मरीज़ चिह्नित करें।',
  },
  {
    level: 2,
    code: 'DISCHARGE-ROUND',
    ownerRole: 'DOCTOR',
    minutes: 60,
    textEn: 'Make a second ward round for discharges.',
    textHi: 'छुट्टी के लिए वार्ड का दूसरा राउंड करें।',
  },
  {
    level: 2,
    code: 'CLEAN-BEDS-FIRST',
    ownerRole: 'CLERK',
    minutes: 30,
    textEn: 'Send cleaners to the beds that wait longest for cleaning.',
    textHi: 'सबसे देर से सफ़ाई की प्रतीक्षा कर रहे बेड पर सफ़ाईकर्मी भेजें।',
  },
  {
    level: 2,
    code: 'EXTRA-OPD-ROOM',
    ownerRole: 'SUPERINTENDENT',
    minutes: 60,
    textEn: 'Open one more room in the OPD with the longest queue.',
    textHi: 'सबसे लंबी कतार वाली ओपीडी में एक और कमरा खोलें।',
  },
  {
    level: 3,
    code: 'SENIOR-IN-EMERGENCY',
    ownerRole: 'SUPERINTENDENT',
    minutes: 30,
    textEn: 'Send a senior doctor to the emergency department to decide admissions.',
    textHi: 'भर्ती का निर्णय लेने के लिए आपातकालीन विभाग में वरिष्ठ डॉक्टर भेजें।',
  },
  {
    level: 3,
    code: 'OPEN-SURGE-BEDS',
    ownerRole: 'SUPERINTENDENT',
    minutes: 60,
    textEn: 'Open the surge beds and name the staff who run them.',
    textHi: 'अतिरिक्त (सर्ज) बेड खोलें और उन्हें चलाने वाले कर्मचारी तय करें।',
  },
  {
    level: 3,
    code: 'BOARDERS-TO-WARDS',
    ownerRole: 'DOCTOR',
    minutes: 60,
    textEn: 'Move admitted patients from the emergency department to wards, the longest-waiting first.',
    textHi: 'भर्ती मरीज़ों को आपातकालीन विभाग से वार्ड में ले जाएँ, सबसे देर से प्रतीक्षा करने वाले पहले।',
  },
  {
    level: 3,
    code: 'TELL-AMBULANCES',
    ownerRole: 'DISPATCHER',
    minutes: 15,
    textEn: 'Tell ambulance crews of the expected delay at handover.',
    textHi: 'एम्बुलेंस कर्मियों को मरीज़ सौंपने में अपेक्षित देरी बताएँ।',
  },
  {
    level: 4,
    code: 'COMMAND-MEETING',
    ownerRole: 'SUPERINTENDENT',
    minutes: 15,
    textEn: 'Hold a command meeting and name one person who leads until the level falls.',
    textHi: 'कमान बैठक करें और स्तर घटने तक एक नेतृत्वकर्ता तय करें।',
  },
  {
    level: 4,
    code: 'AGREE-DIVERSION',
    ownerRole: 'OFFICIAL',
    minutes: 15,
    textEn: 'Agree a diversion with a neighbour that has capacity, and tell the dispatcher until when.',
    textHi: 'क्षमता वाले पड़ोसी अस्पताल से डायवर्ज़न तय करें और डिस्पैचर को बताएँ कि कब तक।',
  },
  {
    level: 4,
    code: 'POSTPONE-PLANNED',
    ownerRole: 'SUPERINTENDENT',
    minutes: 60,
    textEn: 'Postpone planned admissions that can wait without harm, and tell the patients.',
    textHi: 'बिना हानि टाली जा सकने वाली नियोजित भर्तियाँ टालें और मरीज़ों को बताएँ।',
  },
  {
    level: 4,
    code: 'DISPATCH-ELSEWHERE',
    ownerRole: 'DISPATCHER',
    minutes: 15,
    textEn: 'Send new calls to the agreed hospitals; life-threatening ones still come to the nearest.',
    textHi: 'नई कॉल तय अस्पतालों को भेजें; जानलेवा मामले अब भी निकटतम अस्पताल में आएँ।',
  },
];
