import type { en } from './en.ts';

export const hi: Record<keyof typeof en, string> = {
  'age.seconds': '{n} से॰',
  'age.minutes': '{n} मिनट',
  'age.hours': '{h} घंटे',
  'age.hoursMinutes': '{h} घं॰ {m} मि॰',
  'age.days': '{d, plural, one {# दिन} other {# दिन}}',

  'fact.live': 'ताज़ा',
  'fact.late': 'देर से',
  'fact.stale': 'पुराना',
  'fact.expired': 'अज्ञात: अंतिम रिपोर्ट बहुत पुरानी है',
  'fact.uncertain': 'अनिश्चित',
  'fact.never': 'कभी रिपोर्ट नहीं मिली',
  'fact.last': 'अंतिम {value}, {time} बजे ({age} पहले)',
  'fact.asOf': '{time} बजे तक, {age} पहले',
  'fact.source': 'स्रोत {source}',
  'fact.kind.FEED': 'अस्पताल का सॉफ़्टवेयर',
  'fact.kind.MANUAL': 'किसी व्यक्ति द्वारा दर्ज',
  'fact.kind.DERIVED': 'परिकलित',
  'fact.kind.SIMULATED': 'कृत्रिम',
  'fact.manualBy': '{time} बजे किसी व्यक्ति द्वारा दर्ज',
  'fact.simulatedMark': 'कृत्रिम',
  'fact.doubt': 'अनिश्चित: {reason}',
  'reason.ABSURD_JUMP': 'पिछली रिपोर्ट से असंभव-सा उछाल',
  'reason.unknown': 'संभाव्यता जाँच में खरा नहीं उतरा',

  'total.floor': '≥ {value}',
  'total.coverage': '{expected} में से {known} ज्ञात',
  'total.none': '{expected} में से कोई ज्ञात नहीं',
};
