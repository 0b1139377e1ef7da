import type { AlertRuleText } from './alert-rules.ts';

/**
 * The rule that watches the other rules: one that cannot be evaluated raises nothing and looks like one that finds nothing,
 * so it is itself an alarm, to those who publish rules. A migration writes it into a city once: a city that runs has it already, and
 * gets a change of this text only by a migration that publishes a new version.
 */
export const FIRST_RULE_WATCH: AlertRuleText = {
  code: 'RULE_BROKEN',
  kind: 'ALARM',
  priority: 'P2',
  cause: 'RULE',
  facilityKind: 'HOSPITAL',
  condition: [{ metric: 'RULE_FAILED', bedClass: null, operator: 'AT_LEAST', value: 1, clearValue: 1 }],
  onDelaySeconds: 30,
  offDelaySeconds: 60,
  nameEn: 'An alert rule cannot be evaluated.',
  nameHi: 'एक चेतावनी नियम जाँचा नहीं जा सकता।',
  consequenceEn: 'What this rule watches raises no alarm, and nobody would notice. All other rules go on.',
  consequenceHi: 'यह नियम जिस पर नज़र रखता है उसकी कोई चेतावनी नहीं आएगी और किसी को पता नहीं चलेगा। बाकी सभी नियम चलते रहेंगे।',
  actionEn: 'Read what is wrong with it in the list of rules and publish a version that can be evaluated.',
  actionHi: 'नियमों की सूची में देखें कि क्या गलत है और ऐसा संस्करण प्रकाशित करें जो जाँचा जा सके।',
  ownerRole: 'OFFICIAL',
  minutesToAct: 30,
  basis: 'A rule that fails is a feed that is silent; delays: an assumption of this project',
};
