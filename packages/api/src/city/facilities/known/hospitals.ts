import type { Speciality } from './specialities.ts';

/** A hospital as the published lists name it. Place, position, bed figures and Hindi name stand in files of their own. */
export interface KnownHospital {
  /** Ours: the initials in common use. Never reused. */
  code: string;
  /** Read from the name and the hospital's own pages; decides which departments and wards are assumed. */
  speciality: Speciality;
  nameEn: string;
  /** Other names that published lists and the press use for it. */
  aliases: readonly string[];
}

/** The two lists that say these hospitals exist: the health department's, and for three newer ones the bed portal's. */
export const HEALTH_DEPARTMENT_LIST =
  'https://github.com/LaxmiNarayanaKarri/sapne (copy of the list on health.delhi.gov.in)';
export const BED_PORTAL_LIST = 'https://coronabeds.jantasamvad.org (facilities of the government bed portal)';
export const ONLY_ON_THE_BED_PORTAL: ReadonlySet<string> = new Set(['ANH', 'BURARI', 'IGH']);

const hospital = (code: string, speciality: Speciality, nameEn: string, ...aliases: string[]): KnownHospital => ({
  code,
  speciality,
  nameEn,
  aliases,
});

export const HOSPITALS: readonly KnownHospital[] = [
  hospital('AAAGH', 'GENERAL', 'Aruna Asaf Ali Govt. Hospital'),
  hospital('ANH', 'GENERAL', 'Ambedkar Nagar Hospital', 'Ambedkar Nagar hospital, Dakshinpuri'),
  hospital(
    'ASBH',
    'GENERAL',
    'Acharyashree Bhikshu Hospital',
    'Acharya Bhikshu Hospital',
    'Acharyashree Bhikshu Govt. Hospital',
  ),
  hospital('ASJH', 'EYE', 'Attar Sain Jain Hospital', 'Attar Sain Jain Eye Hospital'),
  hospital(
    'AUTCH',
    'AYURVEDA_AND_UNANI',
    'Ayurvedic & Unani Tibbia College & Hospital',
    'A&U Tibbia College',
    'Tibbia College',
  ),
  hospital('BJRMH', 'GENERAL', 'Babu Jagjivan Ram Memorial Hospital', 'BJRM Hospital', 'Jagjivan Ram Hospital'),
  hospital('BMH', 'GENERAL', 'Bhagwan Mahavir Hospital', 'Bhagwan Mahavir Hospital, Pitampura'),
  hospital(
    'BRSHMC',
    'HOMOEOPATHY',
    'Dr. B.R. Sur Homoeopathic Medical College & Hospital',
    'B. R Sur Homoeopathic Medical College and Hospital',
  ),
  hospital(
    'BSAH',
    'TEACHING',
    'Dr. Baba Saheb Ambedkar Hospital',
    'BSA Hospital',
    'Dr Baba Saheb Ambedkar Hospital',
    'Ambedkar Hospital Rohini',
  ),
  hospital('BURARI', 'GENERAL', 'Burari Hospital', 'Burari Govt. Hospital'),
  hospital(
    'CBPACS',
    'AYURVEDA',
    'Chaudhary Brahm Prakash Ayurved Charak Sansthan',
    'Choudhary Braham Prakash Ayurvedic Charak Sansthan',
    'CBPACS',
  ),
  hospital('CJH', 'CUSTODIAL', 'Central Jail Hospital', 'Central Jail Hospital, Tihar', 'Tihar Jail Hospital'),
  hospital('CNBC', 'PAEDIATRIC', 'Chacha Nehru Bal Chikitsalaya', 'Chacha Nehru Hospital'),
  hospital('DCBH', 'GENERAL', 'Deep Chand Bandhu Hospital', 'Deep Chand Bandhu'),
  hospital('DDUH', 'GENERAL', 'Deen Dayal Upadhyay Hospital', 'DDU Hospital'),
  hospital('DHAS', 'GENERAL', 'Dr. Hedgewar Arogya Sansthan', 'Hedgewar Hospital'),
  hospital('DSCI', 'CANCER', 'Delhi State Cancer Institute', 'Delhi State Cancer Institute, Dilshad Garden'),
  hospital('GGSGH', 'GENERAL', 'Guru Gobind Singh Govt. Hospital', 'Guru Gobind Singh Hospital', 'GGS Hospital'),
  hospital(
    'GIPMER',
    'SUPER_SPECIALITY',
    'Govind Ballabh Pant Hospital (GIPMER)',
    'GB Pant Hospital',
    'G.B. Pant Hospital',
    'GB Pant',
  ),
  hospital('GNEC', 'EYE', 'Guru Nanak Eye Centre', 'Guru Nanak Eye Center'),
  hospital('GTBH', 'TEACHING', 'Guru Teg Bahadur Hospital', 'GTB Hospital'),
  hospital('IGH', 'TEACHING', 'Indira Gandhi Hospital', 'Indira Gandhi Hospital, Dwarka'),
  hospital('IHBAS', 'MENTAL_HEALTH', 'Institute of Human Behaviour and Allied Sciences', 'IHBAS'),
  hospital('ILBS', 'LIVER', 'Institute of Liver & Biliary Sciences', 'ILBS'),
  hospital('JPCH', 'GENERAL', 'Jag Pravesh Chandra Hospital', 'JPC Hospital', 'Shastri Park Hospital'),
  hospital(
    'JSSH',
    'SUPER_SPECIALITY',
    'Janakpuri Super Speciality Hospital',
    'Janakpuri S.S. Hospital',
    'Janakpuri Super Speciality Hospital Society',
  ),
  hospital('LBSH', 'GENERAL', 'Lal Bahadur Shastri Hospital', 'LBS Hospital'),
  hospital(
    'LNH',
    'TEACHING',
    'Lok Nayak Hospital',
    'LNJP Hospital',
    'Lok Nayak Jai Prakash Narayan Hospital',
    'Irwin Hospital',
  ),
  hospital('MAIDS', 'DENTAL', 'Maulana Azad Institute of Dental Sciences', 'MAIDS'),
  hospital('MVH', 'GENERAL', 'Maharishi Valmiki Hospital', 'Valmiki Hospital'),
  hospital(
    'NCJMH',
    'GENERAL',
    'Dr. N.C. Joshi Memorial Hospital',
    'Dr. N.C. Joshi Mem. Hospital',
    'N C Joshi Hospital',
  ),
  hospital(
    'NHMC',
    'HOMOEOPATHY',
    'Nehru Homoeopathic Medical College & Hospital',
    'Nehru Homoeopathic Medical College and Hospital',
  ),
  hospital('PHH', 'CUSTODIAL', 'Poor House Hospital', 'Beggars Home Hospital'),
  hospital(
    'PMMMH',
    'GENERAL',
    'Pt. Madan Mohan Malaviya Hospital',
    'Malviya Nagar Hospital',
    'Pt. Madan Mohan Malviya Hospital',
  ),
  hospital(
    'RGSSH',
    'SUPER_SPECIALITY',
    'Rajiv Gandhi Super Speciality Hospital',
    'Rajeev Gandhi Super Speciality Hospital',
    'RGSSH Tahirpur',
  ),
  hospital('RTRMH', 'GENERAL', 'Rao Tula Ram Memorial Hospital', 'RTRM Hospital', 'Jaffarpur Hospital'),
  hospital('SDDMASC', 'MATERNITY_AND_CHILD', 'Shri Dada Dev Matri Avum Shishu Chikitsalaya', 'Dada Dev Hospital'),
  hospital('SGMH', 'GENERAL', 'Sanjay Gandhi Memorial Hospital', 'SGM Hospital'),
  hospital(
    'SRHCH',
    'GENERAL',
    'Satyawadi Raja Harish Chandra Hospital',
    'Satyawadi Raja Harishchandra Hospital',
    'Satyawati Harishchand Hospital',
  ),
  hospital('SVBPH', 'GENERAL', 'Sardar Vallabh Bhai Patel Hospital', 'Patel Nagar Hospital'),
];
