/** A hospital's name in Devanagari, and where exactly this form was seen; `seenIn: null` is from general knowledge. */
export interface HindiName {
  name: string;
  seenIn: string | null;
  aliases: readonly string[];
}

const seen = (seenIn: string, name: string, ...aliases: string[]): HindiName => ({ name, seenIn, aliases });
const unseen = (name: string, ...aliases: string[]): HindiName => ({ name, seenIn: null, aliases });

/** Six of forty were seen in a source in exactly this form. The rest are shown as unverified. */
export const HOSPITAL_NAMES_HI: Readonly<Record<string, HindiName>> = {
  AAAGH: seen('newsonair.gov.in', 'अरुणा आसफ अली अस्पताल', 'अरुणा आसफ अली राजकीय अस्पताल'),
  ANH: unseen('अंबेडकर नगर अस्पताल'),
  ASBH: unseen('आचार्य श्री भिक्षु राजकीय अस्पताल'),
  ASJH: unseen('अत्तर सेन जैन नेत्र अस्पताल'),
  AUTCH: unseen('आयुर्वेदिक एवं यूनानी तिब्बिया कॉलेज एवं अस्पताल'),
  BJRMH: unseen('बाबू जगजीवन राम स्मारक अस्पताल'),
  BMH: seen('liveuttarakhand.com', 'भगवान महावीर अस्पताल'),
  BRSHMC: unseen('डॉ. बी. आर. सूर होम्योपैथिक मेडिकल कॉलेज एवं अस्पताल'),
  BSAH: seen('liveuttarakhand.com', 'डॉ. बाबा साहेब अंबेडकर अस्पताल'),
  BURARI: unseen('बुराड़ी अस्पताल'),
  CBPACS: unseen('चौधरी ब्रह्म प्रकाश आयुर्वेद चरक संस्थान'),
  CJH: unseen('केंद्रीय कारागार अस्पताल'),
  CNBC: unseen('चाचा नेहरू बाल चिकित्सालय'),
  DCBH: unseen('दीप चंद बंधु अस्पताल'),
  DDUH: unseen('दीन दयाल उपाध्याय अस्पताल', 'डीडीयू अस्पताल'),
  DHAS: unseen('डॉ. हेडगेवार आरोग्य संस्थान'),
  DSCI: unseen('दिल्ली राज्य कैंसर संस्थान'),
  GGSGH: unseen('गुरु गोबिंद सिंह राजकीय अस्पताल', 'गुरु गोबिंद सिंह अस्पताल'),
  GIPMER: seen('ncertqna.com', 'गोविंद वल्लभ पंत अस्पताल', 'गोविंद बल्लभ पंत अस्पताल', 'जीबी पंत अस्पताल'),
  GNEC: unseen('गुरु नानक नेत्र केंद्र'),
  GTBH: seen('ncertqna.com', 'गुरु तेग बहादुर अस्पताल', 'जीटीबी अस्पताल'),
  IGH: unseen('इंदिरा गांधी अस्पताल'),
  IHBAS: unseen('मानव व्यवहार एवं संबद्ध विज्ञान संस्थान'),
  ILBS: unseen('यकृत एवं पित्त विज्ञान संस्थान'),
  JPCH: unseen('जग प्रवेश चंद्र अस्पताल'),
  JSSH: unseen('जनकपुरी अति विशिष्ट अस्पताल'),
  LBSH: unseen('लाल बहादुर शास्त्री अस्पताल'),
  LNH: unseen('लोक नायक अस्पताल', 'लोकनायक जयप्रकाश अस्पताल', 'एलएनजेपी अस्पताल'),
  MAIDS: unseen('मौलाना आज़ाद दंत विज्ञान संस्थान'),
  MVH: unseen('महर्षि वाल्मीकि अस्पताल'),
  NCJMH: unseen('डॉ. एन. सी. जोशी स्मारक अस्पताल'),
  NHMC: unseen('नेहरू होम्योपैथिक मेडिकल कॉलेज एवं अस्पताल'),
  PHH: unseen('पुअर हाउस अस्पताल'),
  PMMMH: unseen('पं. मदन मोहन मालवीय अस्पताल'),
  RGSSH: unseen('राजीव गांधी अति विशिष्ट अस्पताल'),
  RTRMH: unseen('राव तुला राम स्मारक अस्पताल'),
  SDDMASC: unseen('श्री दादा देव मातृ एवं शिशु चिकित्सालय'),
  SGMH: seen('liveuttarakhand.com', 'संजय गांधी मेमोरियल अस्पताल', 'संजय गांधी स्मारक अस्पताल'),
  SRHCH: unseen('सत्यवादी राजा हरिश्चंद्र अस्पताल'),
  SVBPH: unseen('सरदार वल्लभ भाई पटेल अस्पताल'),
};
