import type { Weighted } from './entry.ts';

/** Answered by a company or agency that is not under the unit: power, water works, telecommunication, banks, courts. */
export const otherBody: Weighted = {
  4: `không có sóng; mất sóng; bắt sóng; dien bi cup; bị cúp; cúp liên tục; nước trạm bơm; máy biến áp; bình riêng;
      tuyến ống; truyền tải nước; điện phóng; năng lượng mặt trời; điện mặt trời; di dời trụ; di dời cột; sụt điện;
      đường dây; trụ nghiêng; cột nghiêng; nhân viên điện; điện lực; ngành điện; mất điện; cúp điện; cắt điện; điện yếu;
      điện áp; điện lưới; kéo điện; cột điện; trụ điện; đường dây điện; dây điện; hạ thế; trung thế; cao thế;
      trạm biến áp; bình biến thế; biến áp; công tơ; đồng hồ điện; tiền điện; câu đuôi; evn; rò điện; hở điện;
      nguồn điện; cắt nguồn; dây cáp; cáp viễn thông; viễn thông; viettel; điện chập chờn; bưu tá; vnpt; sóng điện thoại;
      sóng di động; trạm phát sóng; trạm bts; internet; wifi; cáp quang; nước máy; nước sạch; trạm cấp nước;
      nhà máy nước; công ty nước; đồng hồ nước; tiền nước; bảo hiểm xã hội; bhxh; lương hưu; tòa án; thi hành án;
      viện kiểm sát; bưu điện; đường sắt; hạt kiểm lâm; đỏ quạch; dây điện hở`,
  2: `điện; dây điện trần; đấu nối`,
};

export const higherBody: Weighted = {
  4: `khu công nghiệp phía; tỉnh lộ; quốc lộ; cao tốc; ql; đt; đường tỉnh; đường huyện; mỏ đá; mỏ đất; mỏ cát;
      khai thác mỏ; khai thác đá; khai thác cát; khoáng sản; nổ mìn; thpt; bệnh viện; bệnh viện tỉnh; công nhận liệt sĩ;
      cửa biển; luồng lạch; sáp nhập tỉnh; trung ương; chính phủ; bộ giáo dục; quốc hội; sửa luật; nghị định;
      chính sách của nhà nước; ubnd tỉnh; sở xây dựng; sở nông nghiệp; sở giao thông; sở y tế; sở giáo dục; đê sông; luồng`,
  2: `nhà máy; khu công nghiệp; xả thải; xả; xuống sông`,
};

/** The unit's own, though it sounds like another's. */
export const ownMatters = `thu tiền nước sạch; đèn đường; điện chiếu sáng; bóng đèn đường; chiếu sáng; đèn chiếu sáng; ngân hàng chính sách;
      nước tự chảy; giếng khoan`;
