/**
 * The numbering plan of Vietnam: what numbers are in use, and what older ones have become.
 * Sources: Thông tư 22/2014/TT-BTTTT; the change of area codes of 2017 (Quyết định 2036/QĐ-BTTTT of 21/11/2016, three
 * steps: 11/02, 15/04, 17/06/2017); the change of 11-digit mobile numbers (kế hoạch of 29/05/2018, done 15/09–15/11/2018).
 */

/** Prefixes of 10-digit mobile numbers, three digits. */
export const mobilePrefixes: ReadonlySet<string> = new Set(
  '030 031 032 033 034 035 036 037 038 039 051 052 055 056 058 059 070 076 077 078 079 081 082 083 084 085 086 087 088 089 090 091 092 093 094 095 096 097 098 099'.split(
    ' ',
  ),
);

/** Mobile prefixes given out so lately that an old landline of Ninh Bình (030) or Hải Phòng (031) is as likely meant. */
export const newMobilePrefixes: ReadonlySet<string> = new Set(['030', '031']);

/** Prefix of an 11-digit mobile number of before 2018 → today's. */
export const mobileOf2018: ReadonlyMap<string, string> = pairs(
  '0162:032 0163:033 0164:034 0165:035 0166:036 0167:037 0168:038 0169:039 ' + // Viettel
    '0120:070 0121:079 0122:077 0126:076 0128:078 ' + // MobiFone
    '0123:083 0124:084 0125:085 0127:081 0129:082 ' + // VinaPhone
    '0186:056 0188:058 0199:059', // Vietnamobile, Gmobile
);

/** Area code of before 2017 → today's. Hà Giang, Hòa Bình, Phú Thọ and Vĩnh Phúc kept theirs. */
export const areaOf2017: ReadonlyMap<string, string> = pairs(
  '022:0212 0231:0213 020:0214 0230:0215 029:0216 052:0232 053:0233 054:0234 0510:0235 0511:0236 037:0237 038:0238 039:0239 ' +
    '033:0203 0240:0204 025:0205 026:0206 027:0207 0280:0208 0281:0209 0320:0220 0321:0221 0241:0222 031:0225 0351:0226 ' +
    '036:0227 0350:0228 030:0229 0780:0290 0781:0291 0710:0292 0711:0293 074:0294 076:0296 077:0297 079:0299 ' +
    '04:024 08:028 061:0251 062:0252 064:0254 055:0255 056:0256 057:0257 058:0258 068:0259 060:0260 0501:0261 0500:0262 ' +
    '063:0263 059:0269 070:0270 0651:0271 072:0272 073:0273 0650:0274 075:0275 066:0276 067:0277',
);

/** Area codes in use since 17/06/2017. */
export const areaCodes: ReadonlySet<string> = new Set([...areaOf2017.values(), '0210', '0211', '0218', '0219']);

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  );
}
