/**
 * Signs of khiếu nại (against a decision or act of an authority that harms one's own right) and tố cáo (an official is
 * accused of wrongdoing). No sign decides by itself but the legal words; `kind.ts` weighs them together.
 */
export type KindSign =
  /** Not at peace with what was decided. */
  | 'dissent'
  | 'mild-dissent'
  /** A decision or act of an authority. */
  | 'act'
  | 'mild-act'
  /** One's own right. */
  | 'own'
  | 'official'
  /** Wrong that only officials do, and wrong that anyone may do. */
  | 'wrong'
  | 'graft'
  | 'mild-wrong'
  | 'complaint-word'
  | 'denunciation-word'
  /** Speaks about complaints or the law in general, asks for help, or praises. */
  | 'general'
  | 'ask'
  | 'report'
  | 'lack';

export const kindSigns: Readonly<Record<KindSign, string>> = {
  dissent: `yêu cầu thu hồi; đề nghị trả lại; đề nghị trả; không nhận; không bồi thường; không đồng ý; không đồng ý với; không nhất trí; không nhất trí với; không chấp nhận; không chấp thuận; không đồng tình; không tán thành; không chịu; không phục; không thỏa đáng; chưa thỏa đáng; không ký; không ký nhận; hổng chịu; hổng đồng ý; không tâm phục; phản đối; bất bình với quyết định; đề nghị hủy; yêu cầu hủy; hủy quyết định; hủy bỏ; hủy kết luận; đề nghị thu hồi quyết định; bãi bỏ; rút lại quyết định; đề nghị rút; trái luật; trái pháp luật; trái quy định; sai luật; không đúng pháp luật; oan; bị oan; oan ức; oan sai; oan cho; là sai; là không đúng; là trái; không đúng người; xem xét lại quyết định; xem lại quyết định; xem lại việc; xem xét lại việc; xem xét lại văn bản; đề nghị xem lại; yêu cầu xem lại; đề nghị xem xét lại; yêu cầu xem xét lại; yêu cầu xét lại; xét lại; tính lại; đòi lại; yêu cầu trả lại; yêu cầu bồi thường; yêu cầu khôi phục; khôi phục quyền lợi; khôi phục lại; không có lý do; không nêu lý do; không có căn cứ; không đúng quy định; đền bù lại; đo lại; rẻ mạt; xâm phạm quyền; mất quyền lợi; không công bằng với gia đình; khiếu kiện; sẽ kiện; gửi đơn lên; quá thấp; thấp hơn`,
  'mild-dissent': `xem lại; xem xét lại; không đúng; bất công; vô lý; thiệt thòi; yêu cầu; không thông báo; không báo; không ai báo; mà không; sai; nhầm; bất hợp lý; chưa được bồi thường; chưa giải quyết đơn; dù tôi có; dù tui có; có giấy tờ đầy đủ; không phải; chưa đúng; thiếu; thấp; bức xúc`,
  act: `kết quả đo đạc; kết quả đo; cấp sổ chồng; cấp sổ; cho thôi việc; bị phạt # triệu; phạt # triệu; truy thu thuế; tính thuế; đuổi học; không cho vào danh sách; loại khỏi; bị loại khỏi; quyết định số; quyết định; quyết định thu hồi; quyết định xử phạt; quyết định của; quyết định cưỡng chế; quyết định kỷ luật; quyết định giải quyết; xử phạt; bị phạt; phạt tôi; phạt tui; phạt như vậy; cưỡng chế; thu hồi đất; thu hồi; bị thu hồi; thu lại ruộng; kết luận; bồi thường; đền bù; phương án bồi thường; phương án đền bù; phương án; kỷ luật; buộc thôi việc; cho thôi việc; thông báo cắt; cắt trợ cấp; bị cắt; cắt chế độ; gạch tên; bị gạch; loại khỏi danh sách; bị loại; loại tên; từ chối; không cấp; không cho; bác đơn; bác hồ sơ; trả hồ sơ; văn bản số; công văn số; thông báo số; biên bản; đình chỉ; tạm giữ; thu giữ; tịch thu; tháo dỡ; bắt tháo dỡ; buộc tháo dỡ; phá dỡ; ngưng hoạt động; bắt ngưng; áp giá; tính thuế; truy thu; không công nhận; kết quả rà soát; kết quả xét; kết quả bình xét; kết quả hòa giải; giải tỏa; hủy hồ sơ; cấp nhầm; cấp sai; xã trả lời; trả lời của xã; kiểm đếm; giao cho người khác; xếp loại; không xét; không giải quyết; không xác nhận; cấp sổ cho người khác; cấp chồng; lập biên bản; thông báo của; thông báo; niêm phong; cấm; bắt`,
  'mild-act': `xã; ubnd; ubnd xã; ủy ban; ủy ban xã; ủy ban nhân dân; nhà nước; huyện; phường; ban quản lý; hội đồng bồi thường; thuế; hạt kiểm lâm; công an`,
  own: `tôi; gia đình tôi; nhà tôi; hộ tôi; chúng tôi; của tôi; tui; nhà tui; gia đình tui; tụi tui; mẹ tôi; bố tôi; ba tui; mạ tui; con tôi; con tui; vợ tôi; chồng tôi; hộ gia đình tôi; cơ sở tui; cơ sở của tôi; gia đình em; gia đình chúng tôi; bà con chúng tôi; gia đình`,
  official: `cán bộ; cán bộ xã; cán bộ địa chính; địa chính; trưởng thôn; trưởng xóm; trưởng ấp; trưởng bản; trưởng khu; xóm trưởng; ấp trưởng; thôn trưởng; tổ trưởng; tổ trưởng dân phố; chủ tịch; phó chủ tịch; chủ tịch xã; bí thư; phó bí thư; kế toán; thủ quỹ; công an viên; công an xã; công an ấp; ông công an; hiệu trưởng; hiệu phó; kiểm lâm; trưởng ban; trạm trưởng; chủ nhiệm; giám đốc hợp tác xã; chủ nhiệm hợp tác xã; ban quản lý; xã đội trưởng; xã đội; thôn đội; thôn đội trưởng; chỉ huy trưởng; hội trưởng; chi hội trưởng; lãnh đạo; công chức; viên chức; cán bộ chính sách; cán bộ thuế; thanh tra; bí thư chi bộ; phó thôn; trưởng công an; ổng; văn phòng xã; quan xã; cán bộ một cửa; ban vận động; đội thuế; giáo viên; cô giáo; ủy viên; phó trưởng thôn; cán bộ thôn; cán bộ ấp; ban chỉ huy quân sự`,
  wrong: `tham ô; tham nhũng; nhận hối lộ; hối lộ; ăn hối lộ; ăn chặn; ăn bớt; bớt xén; xà xẻo; vòi vĩnh; vòi tiền; đòi lót tay; lót tay; nhận lót tay; chung chi; chạy tiền; nhận phong bì; đưa phong bì; đòi phong bì; bảo kê; kê khống; khai khống; lập khống; hóa đơn khống; chứng từ khống; danh sách khống; làm khống; hồ sơ khống; khai man; biển thủ; chiếm dụng; chiếm đoạt; chiếm đoạt tiền; bỏ túi; bỏ túi riêng; đút túi; tư lợi; trục lợi; lợi dụng chức vụ; lợi dụng chức quyền; lạm quyền; lạm dụng chức quyền; làm giả; giả chữ ký; giả mạo chữ ký; ký giả; ký khống; sửa hồ sơ; sửa bản đồ; làm giả hồ sơ; bao che; thông đồng; cấu kết; móc nối; móc ngoặc; bắt tay với; nhận tiền của; nhận tiền cho; cầm tiền của; ăn tiền; bán đất công; bán trái thẩm quyền; trái thẩm quyền; không qua đấu giá; tuồn; ém tiền; ém nhẹm; giữ lại tiền; cắt xén; cắt lại; chia nửa; chia đôi tiền; đòi chia; thụt két; rút ruột; rút tiền; quỹ đen; ép ký; đánh dân; dùng nhục hình; ép cung; đánh con tôi; đánh con tui; bức cung; trù dập; mua chuộc; mua phiếu; gian lận; gian dối; thu lợi; tiêu riêng; xài riêng; chi sai; tiêu xài; đi nhậu; chạy chọt; bằng giả; nhận đất; hợp thức hóa; sân sau; khống`,
  graft: `nhận tiền; lấy tiền; cầm tiền; cầm của tôi; cầm của tui; đòi tiền; đòi đưa; bắt đưa; phải đưa; phải nộp cho; phải lót; thu tiền riêng; làm ngơ; làm lơ; mang về nhà; đem về nhà; cho người nhà; cho em vợ; cho anh em; chia nhau; ăn chia; đòi # triệu; cầm # triệu; lấy # triệu; đưa # triệu; nhận # triệu; mất # triệu; đòi # nghìn; đưa # nghìn; của tôi # triệu; tự ý bán; giữ lại; không phát; không chi trả; bán đất cho; bán thuốc; ép dân; bắt dân nộp`,
  'mild-wrong': `người nhà; em vợ; anh em họ; họ hàng; con cháu mình; nhà mình; ưu ái; lấy đất; chiếm đất; bán đất; tự ý; lập lờ; giấu; không trả; mờ ám; khuất tất; riêng; hứa làm nhanh; làm nhanh; rồi lờ đi; bồi dưỡng; cà phê; triệu; hứa chạy; đánh; vật tư; vi phạm; cho xã hội đen`,
  'complaint-word': `khiếu nại; đơn khiếu nại; khiếu nại lần hai; khiếu nại lần đầu; khiếu kiện`,
  'denunciation-word': `tố cáo; đơn tố cáo; tố giác cán bộ; tôi tố; tui tố; xin tố; tố ông; tố bà; tố cán bộ`,
  general: `luật tố cáo; luật khiếu nại; giải quyết khiếu nại; khiếu nại tố cáo; giải quyết đơn thư; giải quyết đơn; đơn thư; tuyên truyền; công tác giải quyết; phòng chống tham nhũng; hướng dẫn thủ tục; thủ tục khiếu nại; quyền khiếu nại; hướng dẫn khiếu nại; theo quyết định; kế hoạch; thông báo cho dân; thông báo cho bà con; thông báo lịch; cảm ơn; biểu dương; phòng chống; phòng ngừa; mời tập huấn; giải thích; chống tiêu cực`,
  ask: `thế nào; ở đâu; ở mô; bao nhiêu; có được; hay không; thì sao; đề nghị; kiến nghị; mong; mong muốn; xin; nhờ; cần; hỏi; xin hỏi; nên; đề xuất; mong được; nguyện vọng; sớm`,
  report: `phản ánh; phản ảnh; báo; bức xúc; đề nghị kiểm tra; đề nghị xử lý; đề nghị làm rõ; kiểm tra; xử lý; nhắc nhở; ngăn chặn`,
  lack: `thiếu; chưa có; dột; yếu; xuống cấp; ngập; hư; hỏng; hết; hư hỏng; cũ; chật; vỡ; lún; hẹp`,
};
