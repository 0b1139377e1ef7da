import { type Definition, FIRST } from './definition.ts';

export const CROWDING_DEFINITIONS: readonly Definition[] = [
  {
    code: 'CROWDING_LEVEL',
    owner: 'OFFICIAL',
    name: ['Crowding level', 'भीड़ का स्तर'],
    unit: ['1 normal to 5 critical', '1 सामान्य से 5 गंभीर'],
    formula: [
      'weighted mean of the pressures of the known inputs, rounded; inputs, weights and thresholds by the crowding table in force',
      'ज्ञात इनपुट के दबावों का भारित औसत, पूर्णांकित; इनपुट, भार और सीमाएँ लागू भीड़ तालिका के अनुसार',
    ],
    population: ['A facility as a whole.', 'पूरी संस्था।'],
    source: ['The live board and the crowding table.', 'लाइव बोर्ड और भीड़ तालिका।'],
    limits: [
      'Most thresholds are assumptions. Unknown when too little is known. Past days keep their table.',
      'अधिकतर सीमाएँ मान्यताएँ हैं। बहुत कम ज्ञात हो तो अज्ञात। बीते दिन अपनी तालिका रखते हैं।',
    ],
    changes: FIRST,
  },
  {
    code: 'NEDOCS',
    owner: 'SUPERINTENDENT',
    name: ['NEDOCS, linear', 'NEDOCS, रैखिक'],
    unit: ['0 to 200', '0 से 200'],
    formula: [
      '−20 + 85.8 × patients ÷ ED beds + 600 × boarders ÷ hospital beds + 13.4 × ventilated + 0.93 × longest admit wait (h) + 5.64 × last door-to-bed (h)',
      '−20 + 85.8 × मरीज़ ÷ आपातकालीन बेड + 600 × बेड-प्रतीक्षारत भर्ती ÷ अस्पताल बेड + 13.4 × वेंटिलेटर पर + 0.93 × भर्ती की सबसे लंबी प्रतीक्षा (घंटे) + 5.64 × अंतिम द्वार-से-बेड (घंटे)',
    ],
    population: ['The emergency department.', 'आपातकालीन विभाग।'],
    source: ['Weiss et al., Academic Emergency Medicine 2004.', 'वाइस आदि, Academic Emergency Medicine 2004।'],
    limits: [
      'Made for American academic departments. Shown from 0 to 200, the raw value is kept. Dividing boarders by ED beds, as some calculators do, is wrong.',
      'अमेरिकी शैक्षणिक विभागों के लिए बना। 0 से 200 तक दिखाया जाता है, मूल मान रखा जाता है। कुछ गणक बेड-प्रतीक्षारत को आपातकालीन बेड से भाग देते हैं, वह ग़लत है।',
    ],
    changes: FIRST,
  },
  {
    code: 'NEDOCS_POINTS',
    owner: 'SUPERINTENDENT',
    name: ['NEDOCS, by points', 'NEDOCS, अंकों से'],
    unit: ['0 to 200', '0 से 200'],
    formula: [
      'T = r(62.5 × patients ÷ ED beds) + r(444 × boarders ÷ hospital beds) + r(0.681 × longest h) + r(4.1 × last h) + 0, 9.8 or 19.6 for none, one or more ventilated; score r(1.37 T − 19.18), 0 below T 14, 200 above T 160; r rounds',
      'T = r(62.5 × मरीज़ ÷ आपातकालीन बेड) + r(444 × बेड-प्रतीक्षारत ÷ अस्पताल बेड) + r(0.681 × सबसे लंबा घंटा) + r(4.1 × अंतिम घंटा) + वेंटिलेटर पर शून्य, एक या अधिक के लिए 0, 9.8 या 19.6; अंक r(1.37 T − 19.18), T 14 से कम पर 0, T 160 से अधिक पर 200; r पूर्णांक करता है',
    ],
    population: ['The emergency department.', 'आपातकालीन विभाग।'],
    source: [
      'GDL guideline "NEDOCS score" v1; its six cases are tests.',
      'GDL दिशानिर्देश "NEDOCS score" v1; उसके छह उदाहरण परीक्षण हैं।',
    ],
    limits: [
      'The published bands leave a hole between 139 and 140; ours do not.',
      'प्रकाशित श्रेणियों में 139 और 140 के बीच छेद है; हमारी में नहीं।',
    ],
    changes: FIRST,
  },
  {
    code: 'CEDOCS',
    owner: 'SUPERINTENDENT',
    name: ['CEDOCS', 'CEDOCS'],
    unit: ['0 to 200', '0 से 200'],
    formula: [
      '2 × round(−29.53 + 3.14 × critical + 0.52 × longest admit h + 1.14 × waiting + 20.55 × patients ÷ ED beds + 0.00124 × visits + spline of visits)',
      '2 × पूर्णांक(−29.53 + 3.14 × गंभीर + 0.52 × भर्ती की सबसे लंबी प्रतीक्षा घंटे + 1.14 × प्रतीक्षारत + 20.55 × मरीज़ ÷ आपातकालीन बेड + 0.00124 × वार्षिक आगमन + आगमन का स्प्लाइन)',
    ],
    population: ['The emergency department.', 'आपातकालीन विभाग।'],
    source: [
      'GDL guideline for CEDOCS; its seven cases are tests.',
      'CEDOCS का GDL दिशानिर्देश; उसके सात उदाहरण परीक्षण हैं।',
    ],
    limits: [
      'Fitted on 18,000 to 100,000 visits a year; outside it says so.',
      'प्रति वर्ष 18,000 से 100,000 आगमन पर बना; बाहर होने पर बताता है।',
    ],
    changes: FIRST,
  },
  {
    code: 'PEDOCS',
    owner: 'SUPERINTENDENT',
    name: ['PEDOCS', 'PEDOCS'],
    unit: ['0 to 200', '0 से 200'],
    formula: ['33.3 × (0.11 + 0.07 × waiting + 0.04 × registered)', '33.3 × (0.11 + 0.07 × प्रतीक्षारत + 0.04 × पंजीकृत)'],
    population: ['Children in the emergency department.', 'आपातकालीन विभाग में बच्चे।'],
    source: ['GDL guideline for PEDOCS; its six cases are tests.', 'PEDOCS का GDL दिशानिर्देश; उसके छह उदाहरण परीक्षण हैं।'],
    limits: [
      'Does not know the size of the department: a big one is always high.',
      'विभाग का आकार नहीं जानता: बड़े विभाग में सदा ऊँचा।',
    ],
    changes: FIRST,
  },
  {
    code: 'EDWIN',
    owner: 'SUPERINTENDENT',
    name: ['EDWIN', 'EDWIN'],
    unit: ['below 1.5 manageable, to 2 busy, above crowded', '1.5 से कम संभालने योग्य, 2 तक व्यस्त, ऊपर भीड़'],
    formula: [
      'Σ patients × urgency (1 least to 5 most) ÷ (doctors × (bays − boarders))',
      'Σ मरीज़ × तात्कालिकता (1 न्यूनतम से 5 अधिकतम) ÷ (डॉक्टर × (बेड स्थान − बेड-प्रतीक्षारत))',
    ],
    population: ['The emergency department.', 'आपातकालीन विभाग।'],
    source: ['Bernstein et al., Academic Emergency Medicine 2003.', 'बर्नस्टीन आदि, Academic Emergency Medicine 2003।'],
    limits: [
      'Not defined when boarders fill every bay; then it says "all bays boarded".',
      'जब सभी स्थान बेड-प्रतीक्षारत से भरे हों तो परिभाषित नहीं; तब "सभी स्थान भरे" कहता है।',
    ],
    changes: FIRST,
  },
  {
    code: 'OPEL_DELHI',
    owner: 'OFFICIAL',
    name: ['OPEL-Delhi', 'OPEL-दिल्ली'],
    unit: ['level 1 to 4', 'स्तर 1 से 4'],
    formula: [
      'points of the parameters in the escalation table in force, scaled to all points; up to 11, 22, 33, 44 are levels 1 to 4',
      'लागू तालिका के मापदंडों के अंक, कुल अंकों पर मापे गए; 11, 22, 33, 44 तक स्तर 1 से 4',
    ],
    population: ['A hospital as a whole.', 'पूरा अस्पताल।'],
    source: [
      'Bands of the NHS England OPEL Framework 2023/24; parameters that this board measures.',
      'NHS England OPEL ढाँचा 2023/24 की श्रेणियाँ; मापदंड जो यह बोर्ड मापता है।',
    ],
    limits: [
      'Cut-offs are unconfirmed for Delhi. Calculated and declared level may differ; both are kept.',
      'सीमाएँ दिल्ली के लिए पुष्ट नहीं। गणना और घोषित स्तर भिन्न हो सकते हैं; दोनों रखे जाते हैं।',
    ],
    changes: FIRST,
  },
  {
    code: 'INDEX_AGREEMENT',
    owner: 'OFFICIAL',
    name: ['Agreement of indices', 'सूचकांकों की सहमति'],
    unit: ['steps between levels', 'स्तरों के बीच अंतर'],
    formula: [
      'largest distance between the levels of two indices; 2 or more is disagreement',
      'दो सूचकांकों के स्तरों में सबसे बड़ा अंतर; 2 या अधिक असहमति है',
    ],
    population: [
      'Indices whose inputs are all known, without those that were not fitted on so many visits.',
      'जिन सूचकांकों के सभी इनपुट ज्ञात हैं; जो इतनी विज़िट के लिए नहीं बने, वे नहीं।',
    ],
    source: ['Computed here.', 'यहीं गणना।'],
    limits: [
      "The mapping of an index's bands to the city's five levels is this project's.",
      'सूचकांक की श्रेणियों का शहर के पाँच स्तरों से मिलान इस परियोजना का है।',
    ],
    changes: FIRST,
  },
];
