import type { Words } from '../../../language/index.ts';

export const words: Words = {
  en: {
    'bedBoard.atBed.board': 'Whole board of the ward',
    'bedBoard.atBed.unknown': 'There is no bed {bed} in this ward. The board shows which there are.',
    'bedBoard.atBed.hint': 'What is so at this bed? Press it; for ten seconds it can be taken back.',
    'bedBoard.atBed.left': '{who} has left',
    'bedBoard.atBed.nobody': 'Nobody is in it.',
    'bedBoard.atBed.acts': 'What can be said of this bed',
    'bedBoard.atBed.give': 'A bed is given to somebody on the board, where everybody sees who was first.',
    'bedBoard.codes.open': 'Codes for the beds',
    'bedBoard.codes.title': 'Codes for the beds',
    'bedBoard.codes.why':
      'One code to hang at each bed. Whoever opens it with a telephone signs in and says what is so at that bed. It names the place and nobody.',
    'bedBoard.codes.address':
      'The codes lead to {origin}: print from the address that telephones in the ward can reach.',
    'bedBoard.codes.print': 'Print',
    'bedBoard.codes.none': 'No beds are on the board of this ward yet.',
    'bedBoard.codes.image': 'Code that opens bed {bed}',
    'bedBoard.codes.scan': 'Open with a telephone',
  },
  hi: {
    'bedBoard.atBed.board': 'वार्ड का पूरा बोर्ड',
    'bedBoard.atBed.unknown': 'इस वार्ड में बिस्तर {bed} नहीं है। बोर्ड पर देखें कौन-से हैं।',
    'bedBoard.atBed.hint': 'इस बिस्तर की स्थिति दबाएँ; दस सेकंड तक वापस ली जा सकती है।',
    'bedBoard.atBed.left': '{who} जा चुके हैं',
    'bedBoard.atBed.nobody': 'इसमें कोई नहीं है।',
    'bedBoard.atBed.acts': 'इस बिस्तर के बारे में क्या कहा जा सकता है',
    'bedBoard.atBed.give': 'बिस्तर बोर्ड पर ही दिया जाता है, जहाँ सबको दिखता है कि पहले कौन था।',
    'bedBoard.codes.open': 'बिस्तरों के कोड',
    'bedBoard.codes.title': 'बिस्तरों के कोड',
    'bedBoard.codes.why':
      'हर बिस्तर पर टाँगने के लिए एक कोड। फ़ोन से खोलने वाला साइन इन करके उस बिस्तर की स्थिति बताता है। कोड में केवल जगह है, किसी का नाम नहीं।',
    'bedBoard.codes.address': 'कोड {origin} पर ले जाते हैं: उसी पते से छापें जिस तक वार्ड के फ़ोन पहुँच सकें।',
    'bedBoard.codes.print': 'छापें',
    'bedBoard.codes.none': 'इस वार्ड के बोर्ड पर अभी कोई बिस्तर नहीं है।',
    'bedBoard.codes.image': 'बिस्तर {bed} खोलने का कोड',
    'bedBoard.codes.scan': 'फ़ोन से खोलें',
  },
};
