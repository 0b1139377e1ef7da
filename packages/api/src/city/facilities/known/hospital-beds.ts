/** A bed figure as somebody published it. Sources count different things in different years; each figure keeps its meaning. */
export interface BedFigure {
  beds: number;
  meaning: string;
  asOf: string;
  source: string;
}

/** Where a page bears no date: the day on which this table was put together. */
export const COMPILED_ON = '2026-11-22';

const figure = (beds: number, asOf: string, meaning: string, source: string): BedFigure => ({
  beds,
  asOf,
  meaning,
  source,
});

const HINDUSTAN_TIMES_2019 =
  'https://www.hindustantimes.com/delhi-news/delhi-govt-added-394-beds-to-38-hospitals-in-3-years/story-emYpn3pfVu8qx7voo2gIUJ.html';
const LATESTLY_2020 =
  'https://www.latestly.com/india/news/delhi-corona-app-shows-70-beds-vacant-in-aap-govt-run-hospitals-for-coronavirus-private-facilities-almost-full-1816762.html';

/** The figure that stands as a hospital's number of beds. The other hospitals publish none that we found: unknown, not zero. */
export const BED_FIGURES: Readonly<Record<string, BedFigure>> = {
  AAAGH: figure(
    100,
    COMPILED_ON,
    'beds, hospital citizen charter (undated)',
    'https://aaagh.delhi.gov.in/hi/node/4262',
  ),
  ANH: figure(600, '2019-08-27', 'planned/built beds (2019)', HINDUSTAN_TIMES_2019),
  ASBH: figure(
    150,
    '2019-01-01',
    'beds before the 270-bed block (2019)',
    'https://www.hindustantimes.com/cities/acharya-bhikshu-hospital-to-get-270-new-beds/story-GmAqEC8OY7ubzfcF8vs7MI.html',
  ),
  BURARI: figure(768, '2019-08-27', 'planned/built beds (2019; other reports 772, 800)', HINDUSTAN_TIMES_2019),
  DDUH: figure(
    500,
    '2009-01-16',
    'beds (2009)',
    'http://health-delhigovt.blogspot.com/2009/01/deen-dayal-upadhyay-hospital.html',
  ),
  GIPMER: figure(
    714,
    '2017-12-15',
    'beds (2017)',
    'https://www.outlookindia.com/website/story/delhi-govt-reserves-50-per-cent-beds-at-gb-pant-hospital-for-delhiites/305563',
  ),
  GTBH: figure(1500, '2020-06-11', 'COVID bed capacity June 2020, not a sanctioned figure', LATESTLY_2020),
  IGH: figure(
    1241,
    COMPILED_ON,
    'beds, hospital citizen charter (undated, built capacity)',
    'https://igh.delhi.gov.in/hi/node/8166',
  ),
  LBSH: figure(
    160,
    COMPILED_ON,
    'functional beds, hospital citizen charter (undated)',
    'https://lbsh.delhi.gov.in/lbsh/citizen-charter',
  ),
  LNH: figure(
    2000,
    '2020-10-23',
    'beds (2020)',
    'http://34.80.245.248/content_html/2020-10-23/c9a898a742e5112bfefa4ca3c60c8a34.html',
  ),
  MVH: figure(
    150,
    '2014-12-31',
    'beds, citizen charter copy (before 2015)',
    'https://studylib.net/doc/8566967/citizen-charter---maharishi-valmiki-hospital',
  ),
  PHH: figure(60, COMPILED_ON, 'beds, AAAGH citizen charter (undated)', 'https://aaagh.delhi.gov.in/hi/node/4262'),
  SDDMASC: figure(
    106,
    '2020-08-24',
    'beds (2020)',
    'https://www.moneycontrol.com/news/india/delhi-govt-working-on-online-hospital-management-system-to-do-away-with-long-queues-arvind-kejriwal-5747571.html',
  ),
  SGMH: figure(
    300,
    '2010-01-01',
    'beds, hospital page (c. 2010s)',
    'http://coa.delhigovt.nic.in/wps/wcm/connect/doit_health/Health/Home/Hospitals/Sanjay+Gandhi+Memorial+Hospital/',
  ),
};

/** Figures that disagree with the above, or count something else. Kept as claims beside it. */
export const OTHER_BED_FIGURES: readonly (BedFigure & { hospital: string; fact: 'beds' | 'covid_beds' })[] = [
  {
    hospital: 'LNH',
    fact: 'beds',
    ...figure(
      2550,
      '2019-03-09',
      'beds, 83 of them intensive care',
      'https://indianexpress.com/article/cities/delhi/new-block-at-lok-nayak-hospital-gets-govt-green-signal-5617664/',
    ),
  },
  {
    hospital: 'GTBH',
    fact: 'beds',
    ...figure(1000, COMPILED_ON, 'beds (undated page)', 'https://www.prabhatkhabar.com/video/news/110759'),
  },
  { hospital: 'LNH', fact: 'covid_beds', ...figure(2000, '2020-06-11', 'beds set aside for Covid-19', LATESTLY_2020) },
  { hospital: 'RGSSH', fact: 'covid_beds', ...figure(500, '2020-06-11', 'beds set aside for Covid-19', LATESTLY_2020) },
  { hospital: 'DCBH', fact: 'covid_beds', ...figure(176, '2020-06-11', 'beds set aside for Covid-19', LATESTLY_2020) },
  { hospital: 'SRHCH', fact: 'covid_beds', ...figure(168, '2020-06-11', 'beds set aside for Covid-19', LATESTLY_2020) },
];

/** Approximate beds from general knowledge, checked by nobody. Claims marked unverified; no total uses them. */
export const UNCHECKED_BEDS: Readonly<Record<string, number>> = {
  AAAGH: 100,
  ANH: 600,
  ASBH: 150,
  ASJH: 30,
  AUTCH: 300,
  BJRMH: 150,
  BMH: 325,
  BRSHMC: 50,
  BSAH: 500,
  BURARI: 768,
  CBPACS: 210,
  CJH: 120,
  CNBC: 221,
  DCBH: 284,
  DDUH: 640,
  DHAS: 200,
  DSCI: 200,
  GGSGH: 100,
  GIPMER: 758,
  GNEC: 212,
  GTBH: 1512,
  IGH: 1241,
  IHBAS: 342,
  ILBS: 450,
  JPCH: 210,
  JSSH: 300,
  LBSH: 100,
  LNH: 2053,
  MAIDS: 6,
  MVH: 150,
  NCJMH: 60,
  NHMC: 100,
  PHH: 60,
  PMMMH: 100,
  RGSSH: 650,
  RTRMH: 100,
  SDDMASC: 106,
  SGMH: 300,
  SRHCH: 200,
  SVBPH: 50,
};
