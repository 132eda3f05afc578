/** Words by which a petitioner is told to be one person, several, or a body. All folded. */

/** Forms of address, longest first, and how they are kept; taken off the name. */
export const addresses: readonly (readonly [string, string])[] = [
  ['hộ gia đình ông', 'Hộ ông'],
  ['hộ gia đình bà', 'Hộ bà'],
  ['gia đình ông', 'Gia đình ông'],
  ['gia đình bà', 'Gia đình bà'],
  ['gia đình anh', 'Gia đình anh'],
  ['gia đình chị', 'Gia đình chị'],
  ['vợ chồng ông', 'Vợ chồng ông'],
  ['vợ chồng anh', 'Vợ chồng anh'],
  ['hộ ông', 'Hộ ông'],
  ['hộ bà', 'Hộ bà'],
  ['hộ anh', 'Hộ anh'],
  ['hộ chị', 'Hộ chị'],
  ['đồng chí', 'Đồng chí'],
  ['đ/c', 'Đồng chí'],
  ['đc', 'Đồng chí'],
  ['vợ chồng', 'Vợ chồng'],
  ['gia đình', 'Gia đình'],
  ['cựu chiến binh', 'Cựu chiến binh'],
  ['người dân', 'Người dân'],
  ['công dân', 'Công dân'],
  ['giáo dân', 'Giáo dân'],
  ['hội viên', 'Hội viên'],
  ['đoàn viên', 'Đoàn viên'],
  ['đảng viên', 'Đảng viên'],
  ['xã viên', 'Xã viên'],
  ['già làng', 'Già làng'],
  ['cử tri', 'Cử tri'],
  ['cán bộ', 'Cán bộ'],
  ['thầy giáo', 'Thầy giáo'],
  ['cô giáo', 'Cô giáo'],
  ['ông/bà', 'Ông/Bà'],
  ['anh/chị', 'Anh/Chị'],
  ['ông bà', 'Ông bà'],
  ['anh chị', 'Anh chị'],
  ['cụ ông', 'Cụ ông'],
  ['cụ bà', 'Cụ bà'],
  ['bà cụ', 'Cụ bà'],
  ['ông', 'Ông'],
  ['bà', 'Bà'],
  ['anh', 'Anh'],
  ['chị', 'Chị'],
  ['cụ', 'Cụ'],
  ['hộ', 'Hộ'],
  ['thầy', 'Thầy'],
  ['cô', 'Cô'],
  ['chú', 'Chú'],
  ['bác', 'Bác'],
  ['em', 'Em'],
  ['ô.', 'Ông'],
  ['ô', 'Ông'],
  ['b.', 'Bà'],
  ['a.', 'Anh'],
  ['c.', 'Chị'],
];

/** Without diacritics these are family names as well (Chu, Cù), or an aunt (O): in text typed without any they are left on the name. */
export const familyNamesToo: ReadonlySet<string> = new Set(['chú', 'cụ', 'cô', 'hộ', 'thầy', 'ô']);

/** Several people without their names. */
export const people =
  /^(?:(?:toan the|tat ca|mot so|nhieu|cac|nhung|dai dien|dai dien cho|cac tang lop|quan chung) )*(?:nhan dan|dan cu|cu tri|ba con|tap the|ho dan|cac ho|nhom|nguoi dan|can bo|hoi vien|doan vien|xa vien|phu huynh|cong dan|giao dan|ho kinh doanh|ho gia dinh|tieu thuong|dang vien|cuu chien binh|nguoi cao tuoi|\d+ (?:ho|nguoi|gia dinh|cu tri|cong dan|hoi vien))\b|^(?:cac|mot so|nhieu|toan the|nhung|\d+) (?:ho|gia dinh|nguoi|ong|ba|cu|anh|chi|chu|dai bieu|thanh vien|chu ho|thon|khu|xom)\b/;

/** Bodies. A first word that is also a family name (Đoàn, Bàn, Trương, Hồi) counts only with the word after it. */
export const bodies =
  /^(?:uy ban|ubnd|ubmttq|hdnd|hoi dong|mttq|mat tran|dang uy|chi uy|chi bo|chi hoi|chi doan|cong doan|lien doan|ldld|(?:tinh|huyen|xa) doan|doan (?:thanh nien|tn\w*|the|xa|phuong|co so|truong)|hoi (?:nong dan|nd|van hoc|phu nu|pn|lhpn|lhtn|lien hiep|cuu|ccb|nct|ctd|tnxp|nguoi|chu thap|khuyen|sinh vat|lam vuon|dong|cha me|phu huynh|luat|lao|bao|nan nhan|doanh|dong y|tu)|ban (?:cong tac|ctmt|giam sat|chi|quan|dan|thanh tra|van dong|to chuc|lien|dai dien|dieu|tri|khanh|bao|xay|tuyen|chap|nhan|phat|doi)|ban qt|to (?:dan pho|lien|tu quan|hoa giai|vay|hop tac|truong|bao ve|an ninh|cong nghe|\d)|thon|xom|lang|ap|khu|khom|khoi|tdp|doi (?:san|dan|\d)|cong ty|cty|cong an|quan su|tram|truong (?:mam non|mau giao|tieu hoc|th|thcs|thpt|trung|cao dang|dai hoc)|truong mn|hop tac xa|htx|doanh nghiep|dn|xi nghiep|nha may|co so|cua hang|trang trai|trung tam|phong (?:kinh te|van hoa|tai|noi|tu|lao|giao|nong|ha tang|tn)|van phong|so (?:xay|nong|tai|giao|y te)|ngan hang|quy tin dung|cau lac bo|clb|giao xu|giao ho|ho giao|nha tho|chua|den|dinh|dong ho|ho toc|cho|benh vien|bch|btv|ban chap hanh|(?:ccb|nd|hpn|hnd|dtn|ctmt|bctmt) (?:thon|xom|khu|xa|phuong|to|ap|ban|tdp))\b/;

/** Bodies by their own marks: folded they may be a person's name (Thị Đoan, Phương Đoan). */
export const markedBodies = /^(?:thành|thị|quận|phường) đoàn(?=\s|$)/iu;

/** Family names that fold like the first word of a body; with their own marks they are a person's. */
export const familyNames = /^(?:bàn|đinh|lăng|tô|hồi|chờ)\s/iu;

/** Parts of a cell behind a comma that are not a second person. */
export const notPeople =
  /^(?:thon|xom|khu|to|doi|ap|ban|lang|xa|phuong|huyen|tinh|so nha|so|ngo|ngach|duong|pho|khom|khoi|truong thon|truong khu|pho|bi thu|pho bi thu|chu tich|pho chu tich|truong ban|pho truong|dai dien|dai bieu|hoi vien|cu tri|dang vien|can bo|cuu chien binh|hoi|chi hoi|chi bo|nguyen la|nguyen truong|sinh nam|sn|vo|chong|con|va gia dinh|gia dinh|cung|dia chi|dc|dt|sdt|tuoi|nong dan|giao vien|bac si|mttq|uy vien|cong an|ho ngheo|thuong binh|nguoi|cac|mot so|nhan dan|ba con)\b/;
