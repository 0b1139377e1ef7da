import type { Words } from '../../language/index.ts';

export const words: Words = {
  en: {
    'definition.title': 'What this number means',
    'definition.of': 'What “{name}” means',
    'definition.close': 'Close the definition',
    'definition.none': 'No definition is published for {code}.',
    'definition.unit': 'Unit',
    'definition.formula': 'How it is computed',
    'definition.population': 'Who is counted',
    'definition.source': 'Source',
    'definition.limits': 'Where it misleads',
    'definition.owner': 'Who answers for it',
    'definition.changes': 'Changes of its meaning',
  },
  hi: {
    'definition.title': 'इस संख्या का अर्थ',
    'definition.of': '“{name}” का अर्थ',
    'definition.close': 'परिभाषा बंद करें',
    'definition.none': '{code} की कोई परिभाषा प्रकाशित नहीं है।',
    'definition.unit': 'इकाई',
    'definition.formula': 'गणना कैसे होती है',
    'definition.population': 'किन्हें गिना जाता है',
    'definition.source': 'स्रोत',
    'definition.limits': 'कहाँ भ्रम हो सकता है',
    'definition.owner': 'कौन उत्तरदायी है',
    'definition.changes': 'अर्थ में बदलाव',
  },
};
