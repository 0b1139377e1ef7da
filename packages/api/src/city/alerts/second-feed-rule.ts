import type { AlertRuleText } from './alert-rules.ts';
import { FIRST_ALERT_RULES } from './first-alert-rules.ts';

/**
 * The second version of FEED_SILENT. The first said that the hospital had fallen silent, also where another source went on
 * speaking of it: what is silent is one source, and what is lost is what only that one reports.
 */
export const SECOND_FEED_RULE: AlertRuleText = {
  ...FIRST_ALERT_RULES.find(rule => rule.code === 'FEED_SILENT')!,
  nameEn: 'A source of this hospital has fallen silent.',
  nameHi: 'इस अस्पताल का एक स्रोत मौन है।',
  consequenceEn: 'What only this source reports grows old and then unknown; alarms about it are silent.',
  consequenceHi: 'जो केवल यह स्रोत बताता है वह पुराना और फिर अज्ञात हो जाएगा; उसके अलार्म बंद हैं।',
  actionEn: 'Ring the hospital for what is missing; have the source repaired.',
  actionHi: 'जो नहीं आ रहा वह अस्पताल से फ़ोन पर पूछें; स्रोत ठीक कराएँ।',
  basis:
    'Ten expected intervals of its quickest signal, five minutes for a hospital; a shift for a source that tells only what happens; an assumption of this project',
};
