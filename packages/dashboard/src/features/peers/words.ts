import type { Words } from '../../language/index.ts';

export const words: Words = {
  en: {
    'peers.title': 'Hospitals of its size',
    'peers.note':
      'Level now and over the last 24 hours, by what everyone may see; gaps are hatched. Half to twice as many published beds, in the order of the list: a crowded hospital is not a bad one.',
    'peers.coverage': '{known} of {of} known now',
    'peers.oldest': 'oldest {age}',
    'peers.none': 'No hospital of its size',
    'peers.noneWhy': 'Its own published beds are not known, or no other hospital has between half and twice as many.',
  },
  hi: {
    'peers.title': 'इसके आकार के अस्पताल',
    'peers.note':
      'अभी का और पिछले 24 घंटे का स्तर, जो सबको दिखता है; जहाँ पता नहीं वहाँ धारियाँ। आधे से दुगुने तक प्रकाशित बिस्तर, सूची के क्रम में: भीड़ वाला अस्पताल बुरा अस्पताल नहीं है।',
    'peers.coverage': '{of} में से {known} अभी ज्ञात',
    'peers.oldest': 'सबसे पुराना {age}',
    'peers.none': 'इसके आकार का कोई अस्पताल नहीं',
    'peers.noneWhy': 'इसके अपने प्रकाशित बिस्तर पता नहीं, या किसी और के आधे से दुगुने बिस्तर नहीं हैं।',
  },
};
