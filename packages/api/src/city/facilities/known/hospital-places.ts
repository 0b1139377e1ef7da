/** Where a hospital is, in words. The pincode, the telephone and the locality are as its list gives them. */
export interface KnownPlace {
  locality: string;
  pincode: string | null;
  /** Assembly constituency in which the position lies; null where there is no position, or no ward there. */
  constituency: number | null;
  /** Revenue district of 1997–2012 in which the position lies. */
  districtUntil2012: string | null;
  phones: readonly string[];
}

/** How constituency and old district came to be known. */
export const DERIVED_FROM_POSITION = 'derived from the position by published ward boundaries of 2022';

const place = (
  locality: string,
  pincode: string | null,
  constituency: number | null,
  districtUntil2012: string | null,
  ...phones: string[]
): KnownPlace => ({
  locality,
  pincode,
  constituency,
  districtUntil2012,
  phones: phones.map(number => `011-${number}`),
});

export const HOSPITAL_PLACES: Readonly<Record<string, KnownPlace>> = {
  AAAGH: place('Rajpur Road', '110054', 20, 'North', '23965532', '23831524'),
  ANH: place('Block-B, Sector-5, Dakshinpuri', null, 48, 'South'),
  ASBH: place('Moti Nagar', '110015', 25, 'West', '25423011'),
  ASJH: place('Lawrence Road', '110035', 16, 'North West', '27153357'),
  AUTCH: place('Ajmal Khan Park, Karol Bagh', '110005', 23, 'Central', '23629013'),
  BJRMH: place('Jahangirpuri', '110033', 5, 'North West', '27631810'),
  BMH: place('Pitampura', '110034', 15, 'North West', '27034535'),
  BRSHMC: place('Nanakpura, Moti Bagh', '110021', 44, 'South West', '24105298'),
  BSAH: place('Sector 6, Rohini', '110085', 6, 'North West', '27055585'),
  BURARI: place('Kaushik Enclave, Burari', '110084', 2, 'North'),
  CBPACS: place('Village Khera Dabar, Najafgarh', '110073', null, null, '65172030'),
  CJH: place('Jail Road, Hari Nagar', '110064', 28, 'West', '28520012'),
  CNBC: place('Geeta Colony', '110031', 60, 'East', '21210215'),
  DCBH: place('Kokiwala Bagh, Ashok Vihar Phase-IV', '110052', 17, 'North West', '27305953'),
  DDUH: place('Hari Nagar', '110064', 28, 'West', '25494337'),
  DHAS: place('Karkardooma', '110032', 59, 'East', '22393155', '22393354'),
  DSCI: place('GTB Hospital Complex, Shahdara', '110095', 63, 'North East', '22110505', '22110303'),
  GGSGH: place('Raghubir Nagar', '110027', 27, 'West', '25984549', '25988532'),
  GIPMER: place('Jawahar Lal Nehru Marg', '110002', 21, 'Central', '23238109', '23237254'),
  GNEC: place('Maharaja Ranjit Singh Marg', '110002', 21, 'Central'),
  GTBH: place('Shahdara', '110095', 63, 'North East', '22581730'),
  IGH: place('Sector-9, Dwarka', '110077', 36, 'South West'),
  IHBAS: place('Shahdara', '110095', null, null, '22112136'),
  ILBS: place('Vasant Kunj', '110057', null, null, '46300000'),
  JPCH: place('Shastri Park', '110031', 65, 'North East', '22184453'),
  JSSH: place('Janakpuri', '110058', 30, 'West', '25552023'),
  LBSH: place('Khichripur', '110091', 57, 'East', '22774145'),
  LNH: place('Jawahar Lal Nehru Marg', '110002', 21, 'Central', '23236000', '23232400'),
  MAIDS: place('MAMC, J.L. Nehru Marg', '110002', null, null, '23233925'),
  MVH: place('Pooth Khurd', '110039', 7, 'North West', '27761521'),
  NCJMH: place('Karol Bagh', '110005', 23, 'Central', '23611786'),
  NHMC: place('B-Block, Defence Colony', '110024', null, 'South', '24331193'),
  PHH: place('Beggars Home, G.T.B. Nagar', '110009', null, null, '23965532'),
  PMMMH: place('Malviya Nagar', '110017', 43, 'South', '26680603'),
  RGSSH: place('Tahirpur', null, 63, 'North East', '65252480'),
  RTRMH: place('Jaffarpur', '110073', 35, 'South West', '25318444'),
  SDDMASC: place('Nasirpur, near Dabri Mor, Janakpuri', '110018', 37, 'South West', '25395536'),
  SGMH: place('Mangolpuri', '110083', 12, 'North West', '27921117'),
  SRHCH: place('Narela', '110040', 1, 'North West', '27787304'),
  SVBPH: place('Patel Nagar', '110008', 24, 'West', '25885944'),
};
