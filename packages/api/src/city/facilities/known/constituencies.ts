/** An assembly constituency of Delhi. Positions are the centre of its wards, computed by us from published ward figures. */
export interface Constituency {
  number: number;
  nameEn: string;
  /** From general knowledge; not checked against a list. */
  nameHi: string;
  latitude: number;
  longitude: number;
  /** Census of 2011, added over the wards; null where the ward figures are silent. */
  population: number | null;
  /** Municipal wards of 2022. */
  wards: number | null;
  /**
   * One of the 13 districts approved in December 2025. Only names of sub-divisions are published, no boundaries: a
   * district is given where a sub-division bears the constituency's name, and is unknown elsewhere.
   */
  district: string | null;
}

export const DISTRICTS_SOURCE =
  'https://www.indiatvnews.com/delhi/delhi-cabinet-approves-reorganisation-of-11-districts-into-13-cm-rekha-gupta-latest-updates-2025-12-11-1021329';
export const DISTRICTS_AS_OF = '2025-12-11';

const constituency = (
  number: number,
  nameEn: string,
  nameHi: string,
  latitude: number,
  longitude: number,
  population: number | null,
  wards: number | null,
  district: string | null,
): Constituency => ({ number, nameEn, nameHi, latitude, longitude, population, wards, district });

/**
 * All 70. Delhi Cantt (38) and New Delhi (40) have no municipal wards, so the ward figures say nothing about them: their
 * population stays unknown and their position is that of the cantonment and of the government quarter. The wards of
 * Burari (2) and Kalkaji (51) are short of population in the same figures.
 */
export const CONSTITUENCIES: readonly Constituency[] = [
  constituency(1, 'Narela', 'नरेला', 28.82042, 77.12661, 317613, 5, 'Outer North'),
  constituency(2, 'Burari', 'बुराड़ी', 28.76115, 77.19144, 278851, 4, 'North'),
  constituency(3, 'Timarpur', 'तिमारपुर', 28.70241, 77.21434, 225451, 3, null),
  constituency(4, 'Adarsh Nagar', 'आदर्श नगर', 28.72062, 77.18508, 188217, 3, 'North'),
  constituency(5, 'Badli', 'बादली', 28.74891, 77.15148, 290313, 4, 'North'),
  constituency(6, 'Rithala', 'रिठाला', 28.71566, 77.10063, 318432, 5, null),
  constituency(7, 'Bawana', 'बवाना', 28.78051, 77.02769, 382982, 6, 'Outer North'),
  constituency(8, 'Mundka', 'मुंडका', 28.71022, 76.99837, 312707, 5, 'Outer North'),
  constituency(9, 'Kirari', 'किराड़ी', 28.70237, 77.04942, 345718, 5, 'North West'),
  constituency(10, 'Sultanpur Majra', 'सुल्तानपुर माजरा', 28.69546, 77.07667, 215382, 3, null),
  constituency(11, 'Nangloi Jat', 'नांगलोई जाट', 28.67175, 77.07684, 261420, 4, 'North West'),
  constituency(12, 'Mangol Puri', 'मंगोलपुरी', 28.69581, 77.09683, 231907, 3, null),
  constituency(13, 'Rohini', 'रोहिणी', 28.72434, 77.12945, 229041, 3, 'North West'),
  constituency(14, 'Shalimar Bagh', 'शालीमार बाग', 28.70706, 77.15162, 214230, 3, 'Central North'),
  constituency(15, 'Shakur Basti', 'शकूर बस्ती', 28.68006, 77.11228, 197655, 3, 'Central North'),
  constituency(16, 'Tri Nagar', 'त्रि नगर', 28.68519, 77.14588, 207098, 3, null),
  constituency(17, 'Wazirpur', 'वजीरपुर', 28.69028, 77.17065, 208603, 3, null),
  constituency(18, 'Model Town', 'मॉडल टाउन', 28.69121, 77.19245, 181770, 3, 'Central North'),
  constituency(19, 'Sadar Bazar', 'सदर बाजार', 28.66425, 77.19249, 218555, 3, 'Old Delhi'),
  constituency(20, 'Chandni Chowk', 'चांदनी चौक', 28.66864, 77.23043, 152865, 3, 'Old Delhi'),
  constituency(21, 'Matia Mahal', 'मटिया महल', 28.63957, 77.23152, 171340, 3, null),
  constituency(22, 'Ballimaran', 'बल्लीमारान', 28.65129, 77.21851, 191208, 3, null),
  constituency(23, 'Karol Bagh', 'करोल बाग', 28.65152, 77.19705, 198779, 3, 'Central'),
  constituency(24, 'Patel Nagar', 'पटेल नगर', 28.65281, 77.16759, 222575, 4, 'Central'),
  constituency(25, 'Moti Nagar', 'मोती नगर', 28.6571, 77.14373, 203851, 3, null),
  constituency(26, 'Madipur', 'मादीपुर', 28.66294, 77.12325, 220042, 3, null),
  constituency(27, 'Rajouri Garden', 'राजौरी गार्डन', 28.64726, 77.10869, 206182, 3, 'West'),
  constituency(28, 'Hari Nagar', 'हरि नगर', 28.62619, 77.10989, 190950, 3, null),
  constituency(29, 'Tilak Nagar', 'तिलक नगर', 28.64263, 77.08528, 198046, 3, null),
  constituency(30, 'Janakpuri', 'जनकपुरी', 28.61847, 77.08244, 220610, 3, 'West'),
  constituency(31, 'Vikaspuri', 'विकासपुरी', 28.64765, 77.03039, 393743, 6, 'West'),
  constituency(32, 'Uttam Nagar', 'उत्तम नगर', 28.6218, 77.04541, 274047, 4, null),
  constituency(33, 'Dwarka', 'द्वारका', 28.60193, 77.09215, 213857, 3, 'South West'),
  constituency(34, 'Matiala', 'मटियाला', 28.55765, 76.97524, 421399, 6, 'South West'),
  constituency(35, 'Najafgarh', 'नजफगढ़', 28.60192, 76.92399, 286475, 4, 'South West'),
  constituency(36, 'Bijwasan', 'बिजवासन', 28.54267, 77.07597, 298236, 5, 'South West'),
  constituency(37, 'Palam', 'पालम', 28.59528, 77.07625, 246254, 4, null),
  constituency(38, 'Delhi Cantt', 'दिल्ली कैंट', 28.598, 77.1234, null, null, 'New Delhi'),
  constituency(39, 'Rajinder Nagar', 'राजेंद्र नगर', 28.6319, 77.16358, 202067, 3, null),
  constituency(40, 'New Delhi', 'नई दिल्ली', 28.612, 77.212, null, null, 'New Delhi'),
  constituency(41, 'Jangpura', 'जंगपुरा', 28.60717, 77.25264, 150049, 3, 'South East'),
  constituency(42, 'Kasturba Nagar', 'कस्तूरबा नगर', 28.56305, 77.24254, 171951, 3, null),
  constituency(43, 'Malviya Nagar', 'मालवीय नगर', 28.5468, 77.19864, 157689, 3, 'South'),
  constituency(44, 'R K Puram', 'आर के पुरम', 28.56428, 77.16649, 174850, 3, null),
  constituency(45, 'Mehrauli', 'महरौली', 28.51669, 77.14977, 200191, 3, 'South'),
  constituency(46, 'Chhatarpur', 'छतरपुर', 28.4601, 77.18414, 253111, 4, 'South'),
  constituency(47, 'Deoli', 'देवली', 28.50037, 77.23001, 288573, 4, 'South'),
  constituency(48, 'Ambedkar Nagar', 'अंबेडकर नगर', 28.51681, 77.22598, 199657, 3, null),
  constituency(49, 'Sangam Vihar', 'संगम विहार', 28.50119, 77.25482, 217711, 3, null),
  constituency(50, 'Greater Kailash', 'ग्रेटर कैलाश', 28.54313, 77.23556, 185553, 3, null),
  constituency(51, 'Kalkaji', 'कालकाजी', 28.54265, 77.26011, 119648, 2, 'South East'),
  constituency(52, 'Tughlakabad', 'तुगलकाबाद', 28.51576, 77.27965, 198828, 3, null),
  constituency(53, 'Badarpur', 'बदरपुर', 28.50435, 77.3207, 336494, 5, 'South East'),
  constituency(54, 'Okhla', 'ओखला', 28.54494, 77.29759, 319309, 5, null),
  constituency(55, 'Trilokpuri', 'त्रिलोकपुरी', 28.60167, 77.30468, 241540, 3, null),
  constituency(56, 'Kondli', 'कोंडली', 28.61308, 77.3265, 232399, 3, null),
  constituency(57, 'Patparganj', 'पटपड़गंज', 28.60324, 77.29066, 223114, 4, 'East'),
  constituency(58, 'Laxmi Nagar', 'लक्ष्मी नगर', 28.62353, 77.27041, 240942, 4, null),
  constituency(59, 'Vishwas Nagar', 'विश्वास नगर', 28.64645, 77.30502, 222188, 4, 'East'),
  constituency(60, 'Krishna Nagar', 'कृष्णा नगर', 28.65193, 77.27832, 254199, 4, null),
  constituency(61, 'Gandhi Nagar', 'गांधी नगर', 28.66645, 77.26064, 197256, 3, 'East'),
  constituency(62, 'Shahdara', 'शाहदरा', 28.67384, 77.30908, 214263, 3, 'North East'),
  constituency(63, 'Seema Puri', 'सीमापुरी', 28.68912, 77.31355, 236936, 3, null),
  constituency(64, 'Rohtas Nagar', 'रोहतास नगर', 28.68362, 77.29176, 240981, 4, null),
  constituency(65, 'Seelampur', 'सीलमपुर', 28.67892, 77.25331, 236415, 4, null),
  constituency(66, 'Ghonda', 'घोंडा', 28.69617, 77.25054, 242690, 4, null),
  constituency(67, 'Babarpur', 'बाबरपुर', 28.69087, 77.28203, 240313, 4, null),
  constituency(68, 'Gokalpur', 'गोकलपुर', 28.70749, 77.30193, 294929, 4, 'North East'),
  constituency(69, 'Mustafabad', 'मुस्तफाबाद', 28.7186, 77.27402, 311501, 5, null),
  constituency(70, 'Karawal Nagar', 'करावल नगर', 28.73175, 77.24809, 321304, 5, 'North East'),
];
