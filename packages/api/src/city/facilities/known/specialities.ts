import type { BedClass } from '@hims/schema';

/** What kind of hospital it is, so far as that decides which departments and wards it may be assumed to have. */
export type Speciality =
  | 'GENERAL'
  | 'TEACHING'
  | 'SUPER_SPECIALITY'
  | 'PAEDIATRIC'
  | 'MATERNITY_AND_CHILD'
  | 'EYE'
  | 'CANCER'
  | 'LIVER'
  | 'MENTAL_HEALTH'
  | 'DENTAL'
  | 'CUSTODIAL'
  | 'AYURVEDA'
  | 'AYURVEDA_AND_UNANI'
  | 'HOMOEOPATHY';

/** Every OPD department by its code: English, Hindi (general knowledge). */
export const DEPARTMENT_NAMES = {
  OPD: ['General OPD', 'सामान्य ओपीडी'],
  MEDICINE: ['Medicine', 'सामान्य चिकित्सा'],
  SURGERY: ['General Surgery', 'सामान्य शल्य चिकित्सा'],
  ORTHO: ['Orthopaedics', 'अस्थि रोग'],
  OBG: ['Obstetrics & Gynaecology', 'प्रसूति एवं स्त्री रोग'],
  PAEDIATRICS: ['Paediatrics', 'बाल रोग'],
  ENT: ['Ear, Nose & Throat', 'कान, नाक एवं गला'],
  EYE: ['Ophthalmology', 'नेत्र रोग'],
  SKIN: ['Dermatology', 'त्वचा रोग'],
  DENTAL: ['Dental', 'दंत चिकित्सा'],
  CHEST: ['Respiratory Medicine', 'श्वसन रोग'],
  PSYCHIATRY: ['Psychiatry', 'मनोरोग'],
  FAMILY_WELFARE: ['Family Welfare', 'परिवार कल्याण'],
  PMR: ['Physical Medicine & Rehabilitation', 'भौतिक चिकित्सा एवं पुनर्वास'],
  CARDIOLOGY: ['Cardiology', 'हृदय रोग'],
  NEUROLOGY: ['Neurology', 'तंत्रिका रोग'],
  NEUROSURGERY: ['Neurosurgery', 'तंत्रिका शल्य चिकित्सा'],
  GASTRO: ['Gastroenterology', 'उदर रोग'],
  NEPHROLOGY: ['Nephrology', 'गुर्दा रोग'],
  UROLOGY: ['Urology', 'मूत्र रोग'],
  HEPATOLOGY: ['Hepatology', 'यकृत रोग'],
  PSYCHOLOGY: ['Clinical Psychology', 'नैदानिक मनोविज्ञान'],
  MEDICAL_ONCOLOGY: ['Medical Oncology', 'कैंसर चिकित्सा'],
  SURGICAL_ONCOLOGY: ['Surgical Oncology', 'कैंसर शल्य चिकित्सा'],
  RADIOTHERAPY: ['Radiation Oncology', 'विकिरण चिकित्सा'],
  RETINA: ['Retina Clinic', 'रेटिना क्लिनिक'],
  CORNEA: ['Cornea Clinic', 'कॉर्निया क्लिनिक'],
  ORAL_SURGERY: ['Oral & Maxillofacial Surgery', 'मुख एवं जबड़ा शल्य चिकित्सा'],
  ORTHODONTICS: ['Orthodontics', 'दंत संरेखण'],
  AYURVEDA: ['Ayurveda', 'आयुर्वेद'],
  PANCHAKARMA: ['Panchakarma', 'पंचकर्म'],
  UNANI: ['Unani', 'यूनानी'],
  HOMOEOPATHY: ['Homoeopathy', 'होम्योपैथी'],
} as const satisfies Record<string, readonly [nameEn: string, nameHi: string]>;
export type DepartmentCode = keyof typeof DEPARTMENT_NAMES;

/** The OPD departments assumed for a hospital of a kind that has published none. */
export const USUAL_DEPARTMENTS: Readonly<Record<Speciality, readonly DepartmentCode[]>> = {
  GENERAL: ['MEDICINE', 'SURGERY', 'ORTHO', 'OBG', 'PAEDIATRICS', 'ENT', 'EYE', 'SKIN', 'DENTAL'],
  TEACHING: [
    'MEDICINE',
    'SURGERY',
    'ORTHO',
    'OBG',
    'PAEDIATRICS',
    'ENT',
    'EYE',
    'SKIN',
    'DENTAL',
    'CHEST',
    'PSYCHIATRY',
    'PMR',
  ],
  SUPER_SPECIALITY: ['CARDIOLOGY', 'NEUROLOGY', 'NEUROSURGERY', 'GASTRO', 'NEPHROLOGY', 'UROLOGY'],
  PAEDIATRIC: ['PAEDIATRICS', 'SURGERY', 'ENT', 'EYE', 'SKIN'],
  MATERNITY_AND_CHILD: ['OBG', 'PAEDIATRICS', 'FAMILY_WELFARE'],
  EYE: ['EYE', 'RETINA', 'CORNEA'],
  CANCER: ['MEDICAL_ONCOLOGY', 'SURGICAL_ONCOLOGY', 'RADIOTHERAPY'],
  LIVER: ['HEPATOLOGY', 'GASTRO', 'NEPHROLOGY', 'SURGERY'],
  MENTAL_HEALTH: ['PSYCHIATRY', 'NEUROLOGY', 'PSYCHOLOGY'],
  DENTAL: ['DENTAL', 'ORAL_SURGERY', 'ORTHODONTICS'],
  CUSTODIAL: ['OPD'],
  AYURVEDA: ['AYURVEDA', 'PANCHAKARMA'],
  AYURVEDA_AND_UNANI: ['AYURVEDA', 'PANCHAKARMA', 'UNANI'],
  HOMOEOPATHY: ['HOMOEOPATHY'],
};

/** The departments that three hospitals publish. */
export const PUBLISHED_DEPARTMENTS: Readonly<
  Record<string, { codes: readonly DepartmentCode[]; source: string; asOf: string }>
> = {
  IGH: {
    codes: [
      'MEDICINE',
      'CHEST',
      'PSYCHIATRY',
      'ORTHO',
      'SURGERY',
      'ENT',
      'OBG',
      'FAMILY_WELFARE',
      'PAEDIATRICS',
      'SKIN',
      'DENTAL',
      'EYE',
      'AYURVEDA',
      'HOMOEOPATHY',
      'PMR',
    ],
    source: 'https://igh.delhi.gov.in/hi/node/8166',
    asOf: '2026-11-22',
  },
  SGMH: {
    codes: [
      'MEDICINE',
      'SURGERY',
      'PAEDIATRICS',
      'ORTHO',
      'OBG',
      'ENT',
      'EYE',
      'SKIN',
      'DENTAL',
      'CHEST',
      'HOMOEOPATHY',
      'FAMILY_WELFARE',
    ],
    source: 'https://hospitalskikundaly.com/sanjay-gandhi-memorial-hospital/',
    asOf: '2026-11-22',
  },
  DDUH: {
    codes: ['MEDICINE', 'SKIN', 'SURGERY', 'ORTHO', 'PAEDIATRICS', 'ENT', 'OBG', 'EYE', 'DENTAL', 'AYURVEDA'],
    source: 'http://health-delhigovt.blogspot.com/2009/01/deen-dayal-upadhyay-hospital.html',
    asOf: '2009-01-16',
  },
};

/** A ward that a hospital of a kind is assumed to have, and its share of the hospital's beds. */
export interface UsualWard {
  code: string;
  nameEn: string;
  nameHi: string;
  bedClasses: readonly `${BedClass}`[];
  /** Part of all beds; the parts of a kind add up to 1. */
  share: number;
}

const ward = (
  code: string,
  nameEn: string,
  nameHi: string,
  share: number,
  ...bedClasses: `${BedClass}`[]
): UsualWard => ({ code, nameEn, nameHi, bedClasses, share });

const GENERAL_WARDS = [
  ward('MED-M', 'Male Medicine', 'पुरुष मेडिसिन', 0.18, 'GENERAL', 'OXYGEN'),
  ward('MED-F', 'Female Medicine', 'महिला मेडिसिन', 0.16, 'GENERAL', 'OXYGEN'),
  ward('SUR-M', 'Male Surgery', 'पुरुष सर्जरी', 0.11, 'GENERAL'),
  ward('SUR-F', 'Female Surgery', 'महिला सर्जरी', 0.09, 'GENERAL'),
  ward('ORTHO', 'Orthopaedics', 'अस्थि रोग', 0.08, 'GENERAL'),
  ward('MAT', 'Maternity', 'प्रसूति', 0.14, 'MATERNITY'),
  ward('PAED', 'Paediatrics', 'बाल रोग', 0.09, 'PAEDIATRIC', 'OXYGEN'),
  ward('NNU', 'Newborn Unit', 'नवजात शिशु इकाई', 0.03, 'NEONATAL'),
  ward('EMG', 'Emergency Ward', 'आपातकालीन वार्ड', 0.06, 'GENERAL', 'OXYGEN'),
  ward('ICU', 'Intensive Care', 'गहन चिकित्सा', 0.04, 'ICU', 'VENTILATOR'),
  ward('ISO', 'Isolation', 'आइसोलेशन', 0.02, 'ISOLATION'),
];

const MEN_AND_WOMEN = [
  ward('MALE', 'Male Ward', 'पुरुष वार्ड', 0.55, 'GENERAL'),
  ward('FEMALE', 'Female Ward', 'महिला वार्ड', 0.45, 'GENERAL'),
];

/** The wards assumed for a hospital of a kind. No hospital's split by ward is published. */
export const USUAL_WARDS: Readonly<Record<Speciality, readonly UsualWard[]>> = {
  GENERAL: GENERAL_WARDS,
  TEACHING: GENERAL_WARDS,
  SUPER_SPECIALITY: [
    ward('CARD', 'Cardiology', 'हृदय रोग', 0.28, 'GENERAL', 'OXYGEN'),
    ward('NEURO', 'Neurology', 'तंत्रिका रोग', 0.26, 'GENERAL', 'OXYGEN'),
    ward('GASTRO', 'Gastroenterology', 'उदर रोग', 0.2, 'GENERAL'),
    ward('EMG', 'Emergency Ward', 'आपातकालीन वार्ड', 0.08, 'GENERAL', 'OXYGEN'),
    ward('ICU', 'Intensive Care', 'गहन चिकित्सा', 0.18, 'ICU', 'VENTILATOR'),
  ],
  PAEDIATRIC: [
    ward('PAED-M', 'Paediatric Medicine', 'बाल चिकित्सा', 0.45, 'PAEDIATRIC', 'OXYGEN'),
    ward('PAED-S', 'Paediatric Surgery', 'बाल शल्य चिकित्सा', 0.25, 'PAEDIATRIC'),
    ward('NNU', 'Newborn Unit', 'नवजात शिशु इकाई', 0.18, 'NEONATAL'),
    ward('PICU', 'Paediatric Intensive Care', 'बाल गहन चिकित्सा', 0.12, 'ICU', 'VENTILATOR', 'PAEDIATRIC'),
  ],
  MATERNITY_AND_CHILD: [
    ward('MAT', 'Maternity', 'प्रसूति', 0.6, 'MATERNITY'),
    ward('PAED', 'Paediatrics', 'बाल रोग', 0.22, 'PAEDIATRIC', 'OXYGEN'),
    ward('NNU', 'Newborn Unit', 'नवजात शिशु इकाई', 0.18, 'NEONATAL'),
  ],
  EYE: MEN_AND_WOMEN,
  CANCER: [
    ward('MED-ONC', 'Medical Oncology', 'कैंसर चिकित्सा', 0.55, 'GENERAL', 'OXYGEN'),
    ward('SUR-ONC', 'Surgical Oncology', 'कैंसर शल्य चिकित्सा', 0.35, 'GENERAL'),
    ward('ICU', 'Intensive Care', 'गहन चिकित्सा', 0.1, 'ICU', 'VENTILATOR'),
  ],
  LIVER: [
    ward('HEP', 'Hepatology', 'यकृत रोग', 0.55, 'GENERAL', 'OXYGEN'),
    ward('SUR', 'Liver Surgery', 'यकृत शल्य चिकित्सा', 0.2, 'GENERAL'),
    ward('ICU', 'Intensive Care', 'गहन चिकित्सा', 0.25, 'ICU', 'VENTILATOR'),
  ],
  MENTAL_HEALTH: [
    ward('PSY-M', 'Male Psychiatry', 'पुरुष मनोरोग', 0.5, 'GENERAL'),
    ward('PSY-F', 'Female Psychiatry', 'महिला मनोरोग', 0.32, 'GENERAL'),
    ward('NEURO', 'Neurology', 'तंत्रिका रोग', 0.18, 'GENERAL', 'OXYGEN'),
  ],
  DENTAL: [ward('ORAL', 'Oral Surgery', 'मुख शल्य चिकित्सा', 1, 'GENERAL')],
  CUSTODIAL: MEN_AND_WOMEN,
  AYURVEDA: MEN_AND_WOMEN,
  AYURVEDA_AND_UNANI: MEN_AND_WOMEN,
  HOMOEOPATHY: MEN_AND_WOMEN,
};

/** The ward that stands for a hospital that does not report by ward. It has no beds of its own: they are those of the others. */
export const WHOLE = { code: 'WHOLE', nameEn: 'Whole hospital', nameHi: 'पूरा अस्पताल' } as const;

export const ALL_BED_CLASSES: readonly `${BedClass}`[] = [
  'GENERAL',
  'OXYGEN',
  'ICU',
  'VENTILATOR',
  'MATERNITY',
  'PAEDIATRIC',
  'NEONATAL',
  'ISOLATION',
  'COVID',
];
