import type { Words } from '../../language/index.ts';

export const words: Words = {
  en: {
    'signIn.title': 'Sign in',
    'signIn.demonstration':
      'This is a demonstration. Anyone can use these accounts and none has a password. Do not enter anything about a real person.',
    'signIn.returns': 'After signing in you return to the page you came from.',
    'signIn.accounts': 'list of accounts',
    'signIn.elsewhere':
      'This server is no demonstration and has no accounts of its own. Ask your administrator for access.',
    'signIn.without': 'Without an account you see the facilities and how crowded they are:',
    'signIn.public': 'public city page',
    'signIn.sees.OFFICIAL': 'The whole city: every hospital, ward, queue and ambulance.',
    'signIn.sees.SUPERINTENDENT': 'One hospital in full, the others as the public sees them.',
    'signIn.sees.CLERK': 'One hospital: its queues and beds.',
    'signIn.sees.DOCTOR': 'One hospital: its queues and beds.',
    'signIn.sees.DISPATCHER': 'The whole city with the ambulances.',
    'signIn.sees.CREW': 'Ambulances and how crowded the hospitals are.',
    'signIn.sees.ANALYST': 'Sums of every hospital; no wards, no ambulances.',
    'signIn.sees.PATIENT': 'What the public sees.',

    'notFound.title': 'There is no such page',
    'notFound.why': 'The address {path} leads nowhere. Perhaps it was cut off when it was copied.',
    'notFound.city': 'Go to the city page',
  },
  hi: {
    'signIn.title': 'साइन इन करें',
    'signIn.demonstration':
      'यह एक प्रदर्शन है। ये खाते कोई भी इस्तेमाल कर सकता है और किसी का पासवर्ड नहीं है। किसी वास्तविक व्यक्ति की जानकारी दर्ज न करें।',
    'signIn.returns': 'साइन इन के बाद आप उसी पृष्ठ पर लौटेंगे जहाँ से आए थे।',
    'signIn.accounts': 'खातों की सूची',
    'signIn.elsewhere': 'यह सर्वर प्रदर्शन नहीं है और इसके अपने खाते नहीं हैं। अपने प्रशासक से अनुमति माँगें।',
    'signIn.without': 'बिना खाते के आप केंद्रों की सूची और उनकी भीड़ देख सकते हैं:',
    'signIn.public': 'सार्वजनिक शहर पृष्ठ',
    'signIn.sees.OFFICIAL': 'पूरा शहर: हर अस्पताल, वार्ड, क़तार और एम्बुलेंस।',
    'signIn.sees.SUPERINTENDENT': 'एक अस्पताल पूरा, बाक़ी वैसे जैसे जनता देखती है।',
    'signIn.sees.CLERK': 'एक अस्पताल: उसकी क़तारें और बिस्तर।',
    'signIn.sees.DOCTOR': 'एक अस्पताल: उसकी क़तारें और बिस्तर।',
    'signIn.sees.DISPATCHER': 'एम्बुलेंस सहित पूरा शहर।',
    'signIn.sees.CREW': 'एम्बुलेंस और अस्पतालों की भीड़।',
    'signIn.sees.ANALYST': 'हर अस्पताल का योग; वार्ड और एम्बुलेंस नहीं।',
    'signIn.sees.PATIENT': 'जो जनता देखती है।',

    'notFound.title': 'ऐसा कोई पृष्ठ नहीं है',
    'notFound.why': 'पता {path} कहीं नहीं ले जाता। शायद कॉपी करते समय कट गया।',
    'notFound.city': 'शहर पृष्ठ पर जाएँ',
  },
};
