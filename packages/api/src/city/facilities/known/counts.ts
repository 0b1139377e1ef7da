/** A number that a named source stated on a date. */
export interface DatedCount {
  count: number;
  asOf: string;
  source: string;
}

const counted = (count: number, asOf: string, source: string): DatedCount => ({ count, asOf, source });

/** Mandirs the city announced it will build. Later reports round it to 1,100; 15 for each of 70 constituencies would be 1,050. */
export const MANDIRS_PLANNED = counted(
  1139,
  '2025-06-18',
  'https://www.newindianexpress.com/cities/delhi/2025/Jun/18/delhi-government-launches-33-arogya-mandirs-17-jan-aushadhi-kendras',
);

/** The same announcement: mandirs for each assembly constituency. Used where no population is known. */
export const MANDIRS_PER_CONSTITUENCY_ANNOUNCED = 15;

/** Mandirs operational in all, oldest first. Each row is a phase of the roll-out; another report of November 2025 implies 238. */
export const MANDIRS_OPERATIONAL: readonly DatedCount[] = [
  counted(
    33,
    '2025-06-17',
    'https://www.thestatesman.com/cities/delhi-cm-inaugurates-33-arogya-mandirs-17-jan-aushadhi-kendras-1503446423.html',
  ),
  counted(
    67,
    '2025-07-24',
    'https://www.millenniumpost.in/delhi/cm-opens-34-ayushman-mandirs-hims-8-jan-aushadhi-kendras-620231',
  ),
  counted(
    168,
    '2025-11-10',
    'https://www.newindianexpress.com/cities/delhi/2025/Nov/10/187-new-ayushman-mandirs-to-start-by-next-month-168-functional-now-delhi-government',
  ),
  counted(
    238,
    '2025-11-25',
    'https://www.newsdrum.in/national/delhi-govt-to-inaugurate-70-arogya-ayushman-mandirs-tuesday-10809044',
  ),
  counted(
    319,
    '2026-01-14',
    'https://www.newindianexpress.com/cities/delhi/2026/Jan/15/81-more-arogya-mandirs-launched',
  ),
  counted(
    370,
    '2026-02-13',
    'https://www.hindustantimes.com/cities/delhi-news/cm-gupta-launches-51-new-arogya-mandirs-in-south-delhi-101771007003997.html',
  ),
];

/** Jan Aushadhi Kendras opened in all, oldest first. Where they stand was not published. */
export const KENDRAS_OPENED: readonly DatedCount[] = [
  counted(
    17,
    '2025-06-17',
    'https://www.thestatesman.com/cities/delhi-cm-inaugurates-33-arogya-mandirs-17-jan-aushadhi-kendras-1503446423.html',
  ),
  counted(
    25,
    '2025-07-24',
    'https://www.millenniumpost.in/delhi/cm-opens-34-ayushman-mandirs-hims-8-jan-aushadhi-kendras-620231',
  ),
];

/** Vehicles of the CATS fleet; 53 more were announced for October 2025. No split by type is published. */
export const AMBULANCES = counted(
  277,
  '2025-09-25',
  'https://www.newindianexpress.com/cities/delhi/2025/Sep/26/ambulance-must-reach-patient-before-pizza-is-delivered-cm-gupta',
);

/** Helplines of the control room. */
export const AMBULANCE_HELPLINES = {
  numbers: ['102', '1099'],
  asOf: '2013-06-08',
  source: 'http://shopping.zeenews.com (report in Hindi on 50 new ambulances, 8 June 2013)',
} as const;
