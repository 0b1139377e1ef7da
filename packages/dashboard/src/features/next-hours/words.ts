import type { Words } from '../../language/index.ts';

export const words: Words = {
  en: {
    'next.title': 'Next four hours',
    'next.note':
      'Black: the last day. Dotted grey: the same hours last week. Blue: what usually comes from here; the dark band holds in 50 of 100 cases, the light one in 80.',
    'next.asOf': 'from {time}',
    'next.none': 'No figure has been noted yet',
    'next.noneWhy':
      'Figures are noted every quarter of an hour while all their wards and departments are known. The bands need {days} days of them.',
    'next.late': 'No newer figures came: these are the last.',
    'next.at': 'At {time} about {median}; in 80 of 100 cases {low} to {high}.',
    'next.tooYoung': 'Bands need {needed} days of record; there are {days}.',
    'next.tooFew': 'Bands need more of its own past to be judged by ({judged} forecasts so far).',
    'next.loses': 'Nothing is foretold: in the last fourteen days “it stays as it is” was as good.',
    'next.unknownNow': 'Nothing is foretold while it is unknown, or known only in part.',
    'next.untold': '{n, plural, one {# figure} other {# figures}}',
    'next.noCourse': 'Nothing to draw yet: a line needs two quarters of an hour.',
    'next.record':
      '{share} of {n} came inside the light band. Wrong by {error} on average; “it stays as it is” by {stays}.',
  },
  hi: {
    'next.title': 'अगले चार घंटे',
    'next.note':
      'काली रेखा: पिछला दिन। धूसर बिंदु-रेखा: पिछले सप्ताह के यही घंटे। नीली: यहाँ से आम तौर पर जो होता है; गहरी पट्टी 100 में 50 बार सही रहती है, हल्की 80 बार।',
    'next.asOf': '{time} से',
    'next.none': 'अभी कोई आँकड़ा नहीं लिया गया',
    'next.noneWhy': 'आँकड़े हर पंद्रह मिनट पर लिए जाते हैं, जब उनके सब वार्ड और विभाग ज्ञात हों। पट्टियों के लिए ऐसे {days} दिन चाहिए।',
    'next.late': 'नए आँकड़े नहीं आए: ये आख़िरी हैं।',
    'next.at': '{time} पर लगभग {median}; 100 में 80 बार {low} से {high}।',
    'next.tooYoung': 'पट्टियों के लिए {needed} दिन का अभिलेख चाहिए; {days} हैं।',
    'next.tooFew': 'पट्टियों को परखने के लिए पिछले पूर्वानुमान अभी कम हैं (अब तक {judged})।',
    'next.loses': 'पूर्वानुमान नहीं: पिछले चौदह दिनों में “जैसा है वैसा रहेगा” उतना ही अच्छा था।',
    'next.unknownNow': 'आँकड़ा अज्ञात है या केवल आंशिक रूप से ज्ञात, इसलिए पूर्वानुमान नहीं।',
    'next.untold': '{n, plural, one {# आँकड़ा} other {# आँकड़े}}',
    'next.noCourse': 'अभी रेखा नहीं बनती: इसके लिए दो पंद्रह-मिनट चाहिए।',
    'next.record': '{n} में से {share} हल्की पट्टी के भीतर आए। औसत त्रुटि {error}; “जैसा है वैसा रहेगा” की {stays}।',
  },
};
