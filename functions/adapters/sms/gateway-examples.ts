/**
 * Settings for two gateways of Vietnam, as their documentation describes them (2024); names of secrets are of our choosing, prices stand in
 * the contract. Each is
 * the value of `SMS_GATEWAY`, as JSON.
 */

/**
 * eSMS, customer care messages with a brand name. It recognises `RequestId` for 24 hours, so a repeat after a lost
 * answer is not charged again. Source: developers.esms.vn, "Send OTP/Customer care message", "Table of error codes".
 */
export const esms = {
  url: 'https://rest.esms.vn/MainService.svc/json/SendMultipleMessage_V4_post_json/',
  body: '{"ApiKey":"{{env.ESMS_API_KEY}}","SecretKey":"{{env.ESMS_SECRET_KEY}}","Brandname":"{{env.ESMS_BRANDNAME}}","SmsType":"2","IsUnicode":"0","Phone":"{{to}}","Content":"{{text}}","RequestId":"{{id}}"}',
  success: { field: 'CodeResult', values: ['100'] },
  refused: { field: 'CodeResult', values: ['99', '108'] },
  known: { field: 'CodeResult', values: ['124'] },
  price: 820,
  mostPerDay: 100_000,
} as const;

/**
 * SpeedSMS; `SPEEDSMS_BASIC` is the base64 of `TOKEN:x`. At most 60 requests a minute, then 429. Source: speedsms.vn/sms-api.
 */
export const speedSms = {
  url: 'https://api.speedsms.vn/index.php/sms/send',
  headers: { 'Content-Type': 'application/json', Authorization: 'Basic {{env.SPEEDSMS_BASIC}}' },
  body: '{"to":["{{to}}"],"content":"{{text}}","sms_type":3,"sender":"{{env.SPEEDSMS_SENDER}}"}',
  numbers: 'international',
  success: { field: 'status', values: ['success'] },
  refused: { field: 'code', values: ['105'] },
  price: 850,
  mostPerDay: 100_000,
} as const;
