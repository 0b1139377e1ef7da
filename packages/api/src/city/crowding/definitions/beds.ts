import { BOARD_SOURCE, type Definition, FIRST } from './definition.ts';

export const BED_DEFINITIONS: readonly Definition[] = [
  {
    code: 'BEDS_FREE',
    owner: 'SUPERINTENDENT',
    name: ['Beds free', 'ख़ाली बेड'],
    unit: ['beds', 'बेड'],
    formula: [
      'staffed − occupied − cleaning − reserved − blocked, for each bed class',
      'कर्मचारी सहित − भरे − सफ़ाई में − आरक्षित − अवरुद्ध, हर बेड श्रेणी के लिए',
    ],
    population: [
      'Beds open with staff; beds without staff are not counted. Classes are never added up.',
      'कर्मचारी सहित खुले बेड; बिना कर्मचारी वाले बेड नहीं गिने जाते। श्रेणियाँ आपस में नहीं जोड़ी जातीं।',
    ],
    source: BOARD_SOURCE,
    limits: [
      'Below zero when patients outnumber beds. A floor while not every ward reports.',
      'मरीज़ बेड से अधिक हों तो शून्य से नीचे। जब तक हर वार्ड रिपोर्ट न करे, यह न्यूनतम है।',
    ],
    changes: FIRST,
  },
  {
    code: 'BED_OCCUPANCY',
    owner: 'SUPERINTENDENT',
    name: ['Bed occupancy', 'बेड भराव'],
    unit: ['% of staffed beds', 'कर्मचारी सहित बेड का %'],
    formula: ['100 × patients ÷ staffed open beds', '100 × मरीज़ ÷ कर्मचारी सहित खुले बेड'],
    population: [
      'All patients of the pool, also those on trolleys or two to a bed.',
      'समूह के सभी मरीज़, ट्रॉली पर या एक बेड पर दो भी।',
    ],
    source: BOARD_SOURCE,
    limits: [
      'Never cut off at 100 %: 189 % was found in Delhi. The safe value is lower for a small pool (Erlang B).',
      '100 % पर नहीं रोका जाता: दिल्ली में 189 % पाया गया। छोटे समूह के लिए सुरक्षित मान कम होता है (अरलैंग बी)।',
    ],
    changes: FIRST,
  },
  {
    code: 'BED_STATISTICS',
    owner: 'SUPERINTENDENT',
    name: ['Bed statistics of a period', 'अवधि के बेड आँकड़े'],
    unit: ['%, days, discharges a bed, days', '%, दिन, प्रति बेड छुट्टियाँ, दिन'],
    formula: [
      'BOR = patient-days ÷ bed-days; ALOS = patient-days ÷ discharges; BTR = discharges ÷ beds; TOI = (bed-days − patient-days) ÷ discharges',
      'BOR = मरीज़-दिन ÷ बेड-दिन; ALOS = मरीज़-दिन ÷ छुट्टियाँ; BTR = छुट्टियाँ ÷ बेड; TOI = (बेड-दिन − मरीज़-दिन) ÷ छुट्टियाँ',
    ],
    population: ['All stays of the period in the pool.', 'अवधि में समूह के सभी भर्ती प्रवास।'],
    source: ['Stays kept on the bed board.', 'बेड बोर्ड पर रखे गए भर्ती प्रवास।'],
    limits: [
      'TOI below zero means that patients outnumber beds; it is shown, not hidden.',
      'शून्य से कम TOI का अर्थ है कि मरीज़ बेड से अधिक हैं; यह दिखाया जाता है, छिपाया नहीं।',
    ],
    changes: FIRST,
  },
  {
    code: 'BEDS_AFTER_DECISIONS',
    owner: 'SUPERINTENDENT',
    name: ['Beds free after decisions made', 'लिए गए निर्णयों के बाद ख़ाली बेड'],
    unit: ['beds', 'बेड'],
    formula: [
      'free now + discharges decided − admissions decided ± transfers decided',
      'अभी ख़ाली + तय छुट्टियाँ − तय भर्तियाँ ± तय स्थानांतरण',
    ],
    population: [
      'Decisions entered on the bed board and not yet carried out.',
      'बेड बोर्ड पर दर्ज निर्णय जो अभी पूरे नहीं हुए।',
    ],
    source: ['The bed board.', 'बेड बोर्ड।'],
    limits: [
      'A decision that nobody entered is not in it; a decided discharge may be late.',
      'जो निर्णय दर्ज नहीं हुआ वह इसमें नहीं है; तय छुट्टी में देर हो सकती है।',
    ],
    changes: FIRST,
  },
  {
    code: 'BED_DEMAND',
    owner: 'OFFICIAL',
    name: ['Demand for beds in a horizon', 'आने वाले घंटों में बेड की माँग'],
    unit: ['patients, 10th to 90th percentile', 'मरीज़, 10वें से 90वें प्रतिशतक'],
    formula: [
      'patients now − PoissonBinomial(chances of leaving) + PoissonBinomial(chances of coming) + Poisson(yet to arrive)',
      'अभी के मरीज़ − पॉइसन-द्विपद(जाने की संभावनाएँ) + पॉइसन-द्विपद(आने की संभावनाएँ) + पॉइसन(अभी आने वाले)',
    ],
    population: [
      'Patients in the pool, those elsewhere who may come, and those not known of yet.',
      'समूह के मरीज़, अन्यत्र के जो आ सकते हैं, और जिनका अभी पता नहीं।',
    ],
    source: [
      "Bed board and emergency department; the design of University College London Hospitals' patient flow model.",
      'बेड बोर्ड और आपातकालीन विभाग; यूनिवर्सिटी कॉलेज लंदन अस्पतालों के मॉडल की रूपरेखा।',
    ],
    limits: [
      'Takes chances as independent. Scored every day against "it stays as it is" (CRPS) and hidden while it loses.',
      'संभावनाओं को स्वतंत्र मानता है। हर दिन "जैसा है वैसा रहेगा" से तुलना (CRPS) होती है; हारने पर छिपा दिया जाता है।',
    ],
    changes: FIRST,
  },
  {
    code: 'NEXT_HOURS',
    owner: 'OFFICIAL',
    name: ['Next hours', 'अगले घंटे'],
    unit: ['as the figure', 'आँकड़े की इकाई'],
    formula: [
      'the figure now + its mean change over the same hours of earlier days of the same kind (Sundays apart), 28 days; bands: the 10 %, 25 %, 75 % and 90 % points of this forecast’s own errors at this time of day, 14 days',
      'अभी का आँकड़ा + वैसे ही पिछले दिनों (रविवार अलग) के इन्हीं घंटों का औसत बदलाव, 28 दिन; पट्टियाँ: इसी समय पर इस पूर्वानुमान की अपनी त्रुटियों के 10 %, 25 %, 75 % और 90 % बिंदु, 14 दिन',
    ],
    population: [
      'Patients in and waiting for the emergency department, people waiting in the OPD, patients in beds by class; sums of which every ward and department is known.',
      'आपातकालीन विभाग में और प्रतीक्षारत मरीज़, ओपीडी में प्रतीक्षारत लोग, वर्ग के अनुसार बिस्तरों पर मरीज़; केवल वे योग जिनका हर वार्ड और विभाग ज्ञात है।',
    ],
    source: ['Noted from the board every quarter of an hour.', 'बोर्ड से हर पंद्रह मिनट पर लिया गया।'],
    limits: [
      'Knows habits and no events: not the accident that happens now, and no holiday. Hidden below 14 days of record, and while "it stays as it is" is as good. The share of what came inside the 80 % band is printed beside it; 75 to 85 % is right.',
      'आदतें जानता है, घटनाएँ नहीं: अभी हुई दुर्घटना या छुट्टी का इसे पता नहीं। 14 दिन से कम अभिलेख पर, और जब "जैसा है वैसा रहेगा" उतना ही अच्छा हो, छिपा रहता है। 80 % पट्टी के भीतर आए मामलों का हिस्सा साथ में लिखा है; 75 से 85 % सही है।',
    ],
    changes: FIRST,
  },
  {
    code: 'RUN_OUT',
    owner: 'OFFICIAL',
    name: ['P(run out)', 'बेड कम पड़ने की संभावना'],
    unit: ['probability, 0 to 1', 'संभावना, 0 से 1'],
    formula: [
      'probability that demand in the horizon exceeds the staffed beds of the pool',
      'संभावना कि समय-सीमा में माँग समूह के कर्मचारी सहित बेड से अधिक होगी',
    ],
    population: ['As for demand.', 'माँग के समान।'],
    source: ['Computed from the demand distribution.', 'माँग के वितरण से गणना।'],
    limits: [
      'No better than the chances that went in; hidden while the forecast loses.',
      'डाली गई संभावनाओं से बेहतर नहीं; पूर्वानुमान हारता हो तो छिपा रहता है।',
    ],
    changes: FIRST,
  },
  {
    code: 'EXPECTED_SHORTAGE',
    owner: 'OFFICIAL',
    name: ['Expected shortage', 'अपेक्षित कमी'],
    unit: ['patients without a bed', 'बिना बेड के मरीज़'],
    formula: ['mean of max(0, demand − staffed beds)', 'max(0, माँग − कर्मचारी सहित बेड) का औसत'],
    population: ['As for demand.', 'माँग के समान।'],
    source: ['Computed from the demand distribution.', 'माँग के वितरण से गणना।'],
    limits: [
      'A mean: it may be small while the chance of a large shortage is not.',
      'यह औसत है: बड़ी कमी की संभावना होने पर भी छोटा हो सकता है।',
    ],
    changes: FIRST,
  },
  {
    code: 'FORECAST_RECORD',
    owner: 'OFFICIAL',
    name: ['Record of the forecast', 'पूर्वानुमान का अभिलेख'],
    unit: ['patients (CRPS), lower is better', 'मरीज़ (CRPS), कम बेहतर'],
    formula: [
      'mean CRPS of the last 14 days beside the mean error of "it stays as it is"',
      'पिछले 14 दिनों का औसत CRPS, "जैसा है वैसा रहेगा" की औसत त्रुटि के साथ',
    ],
    population: ['Forecasts whose instant has passed.', 'वे पूर्वानुमान जिनका समय बीत चुका है।'],
    source: ['Forecasts kept when they were made.', 'बनाते समय रखे गए पूर्वानुमान।'],
    limits: ['Says nothing before 14 days.', '14 दिनों से पहले कुछ नहीं कहता।'],
    changes: FIRST,
  },
  {
    code: 'COUNT_ERROR',
    owner: 'OFFICIAL',
    name: ['Error found by surprise audits', 'औचक जाँच में मिली त्रुटि'],
    unit: ['% of beds', 'बेड का %'],
    formula: ['100 × |counted − shown| ÷ counted', '100 × |गिने − दिखाए| ÷ गिने'],
    population: ['Audits of the last 90 days.', 'पिछले 90 दिनों की जाँच।'],
    source: ['Counts on the spot by auditors of the department.', 'विभाग के जाँचकर्ताओं की मौके पर गिनती।'],
    limits: ['Few audits make a wide interval.', 'कम जाँच से अंतराल चौड़ा रहता है।'],
    changes: FIRST,
  },
];
