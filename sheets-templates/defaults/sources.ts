const everywhere: readonly string[] = [
  'MTTQ tổng hợp',
  'Đoàn thể tổng hợp',
  'Ban công tác Mặt trận',
  'Chi bộ',
  'Đăng ký phát biểu',
  'Phát biểu tại hội nghị',
  'Gửi câu hỏi tại hội nghị',
  'Hòm thư góp ý',
  'Đơn gửi Văn phòng',
  'Điện thoại',
];

/** Where opinions come from; the drop-down of `Nguồn`. */
export const defaultSources = {
  xa: everywhere,
  huyen: [...everywhere, 'Xã, thị trấn chuyển lên'],
  tinh: [...everywhere, 'Xã, phường chuyển lên'],
} as const;
