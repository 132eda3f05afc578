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
  dissent: `không khách quan; giải quyết như thế; giải quyết lại; yêu cầu giải quyết lại; sao kỳ vậy; kiểm đếm lại; khôi phục; đề nghị khôi phục; trả lại tiền; thấy oan; chưa thấu tình; không thấu tình đạt lý; không hợp lý; cái đó sai; không thể đồng ý; không bằng lòng; không chịu kết quả; xác minh lại; giám định lại; thẩm định lại; xem xét lại kết quả; xem lại mức; đề nghị thu hồi thông báo; thu hồi thông báo; đề nghị hủy biên bản; hủy biên bản; kiểm kê lại; đo đạc lại; yêu cầu chi trả; chi trả lại; yêu cầu trả; yêu cầu trả lời; không ai xét; hổng ai xét; thưa hoài; thưa lên; kêu hoài; gửi đơn nhiều lần; đã gửi đơn; nhiều lần gửi đơn; làm đơn nhiều lần; đi kiện; kiện; không thể chấp nhận; hổng biết tại sao; không biết vì sao; không rõ lý do; không giải thích; không nói lý do; thiếu khách quan; thiếu công bằng; không thỏa mãn; đòi quyền lợi; quyền lợi của tôi; quyền lợi hợp pháp; hợp pháp; ép; bị ép; vu; không hề; sự thật là; trong khi thực tế; thực tế là; phải trả lại; cho tôi được; xin được minh oan; minh oan; bất công; áp đặt; yêu cầu thu hồi; đề nghị trả lại; đề nghị trả; không nhận; không bồi thường; không đồng ý; không đồng ý với; không nhất trí; không nhất trí với; không chấp nhận; không chấp thuận; không đồng tình; không tán thành; không chịu; không phục; không thỏa đáng; chưa thỏa đáng; không ký; không ký nhận; hổng chịu; hổng đồng ý; không tâm phục; phản đối; bất bình với quyết định; đề nghị hủy; yêu cầu hủy; hủy quyết định; hủy bỏ; hủy kết luận; đề nghị thu hồi quyết định; bãi bỏ; rút lại quyết định; đề nghị rút; trái luật; trái pháp luật; trái quy định; sai luật; không đúng pháp luật; oan; bị oan; oan ức; oan sai; oan cho; là sai; là không đúng; là trái; không đúng người; xem xét lại quyết định; xem lại quyết định; xem lại việc; xem xét lại việc; xem xét lại văn bản; đề nghị xem lại; yêu cầu xem lại; đề nghị xem xét lại; yêu cầu xem xét lại; yêu cầu xét lại; xét lại; tính lại; đòi lại; yêu cầu trả lại; yêu cầu bồi thường; yêu cầu khôi phục; khôi phục quyền lợi; khôi phục lại; không có lý do; không nêu lý do; không có căn cứ; không đúng quy định; đền bù lại; đo lại; rẻ mạt; xâm phạm quyền; mất quyền lợi; không công bằng với gia đình; khiếu kiện; sẽ kiện; gửi đơn lên; quá thấp; thấp hơn`,
  'mild-dissent': `xem lại; xem xét lại; không đúng; bất công; vô lý; thiệt thòi; yêu cầu; không thông báo; không báo; không ai báo;
      mà không; sai; nhầm; bất hợp lý; chưa được bồi thường; chưa giải quyết đơn; dù tôi có; dù tui có;
      có giấy tờ đầy đủ; không phải; chưa đúng; thiếu; thấp; bức xúc`,
  act: `không giải quyết đơn; nói hết thời hiệu; hết thời hiệu; việc công nhận; di dời; quyết định di dời;
      bàn giao mặt bằng; xác định mức độ; hội đồng xã; xử lý vi phạm; xác nhận nguồn gốc; xã xác nhận; việc xã;
      biên bản vi phạm; quyết định giải quyết tranh chấp; bị dừng trợ cấp; bị đưa ra khỏi; đưa ra khỏi; bị đưa khỏi;
      bị cắt khỏi; phạt; xã phạt; bắt tháo; bắt tui; bắt tôi; bắt gia đình; bác hồ sơ; xã bác; văn bản trả lời của;
      kết quả đo; kết quả đó; kết quả ấy; không cấp sổ; mức thuế; xã xác định; ấn định thuế; tính thiếu; xã lập; lập với;
      xã báo; thông báo đình chỉ; bị đình chỉ; bị ngưng; ngưng lãnh; bị dừng; dừng chi trả; cắt tiền; bị thôi;
      không xét trợ cấp; kiểm kê; biên bản kiểm kê; kết luận của hội đồng; kết luận của xã; kết luận thanh tra;
      không cho tui; không cho tôi; không cho gia đình; xã ký; xã cũng ký; ký theo; xã thu; xã bắt; xã buộc; ủy ban nói;
      xã nói; xã bảo; không được xét; bị bỏ sót; bỏ sót; không có tên; bị xóa tên; xóa tên; bị thu; bị phá; bị đập;
      bị lập biên bản; bị tịch thu; bị khai trừ; bị cách chức; cách chức; bị buộc; bị truy thu; bị tính; bị từ chối;
      trả lại hồ sơ; bị trả hồ sơ; văn bản trả lời; công văn trả lời; giấy mời; giấy phép bị; rút giấy phép;
      thu giấy phép; giao đất nhà; cấp đất nhà; cấp trùng; kết quả đo đạc; cấp sổ chồng; cấp sổ; cho thôi việc;
      bị phạt # triệu; phạt # triệu; truy thu thuế; tính thuế; đuổi học; không cho vào danh sách; loại khỏi;
      bị loại khỏi; quyết định số; quyết định; quyết định thu hồi; quyết định xử phạt; quyết định của;
      quyết định cưỡng chế; quyết định kỷ luật; quyết định giải quyết; xử phạt; bị phạt; phạt tôi; phạt tui;
      phạt như vậy; cưỡng chế; thu hồi đất; thu hồi; bị thu hồi; thu lại ruộng; kết luận; bồi thường; đền bù;
      phương án bồi thường; phương án đền bù; phương án; kỷ luật; buộc thôi việc; thông báo cắt; cắt trợ cấp; bị cắt;
      cắt chế độ; gạch tên; bị gạch; loại khỏi danh sách; bị loại; loại tên; từ chối; không cấp; không cho; bác đơn;
      trả hồ sơ; văn bản số; công văn số; thông báo số; biên bản; đình chỉ; tạm giữ; thu giữ; tịch thu; tháo dỡ;
      bắt tháo dỡ; buộc tháo dỡ; phá dỡ; ngưng hoạt động; bắt ngưng; áp giá; truy thu; không công nhận; kết quả rà soát;
      kết quả xét; kết quả bình xét; kết quả hòa giải; giải tỏa; hủy hồ sơ; cấp nhầm; cấp sai; xã trả lời;
      trả lời của xã; kiểm đếm; giao cho người khác; xếp loại; không xét; không giải quyết; không xác nhận;
      cấp sổ cho người khác; cấp chồng; lập biên bản; thông báo của; thông báo; niêm phong; cấm; bắt`,
  'mild-act': `xã; ubnd; ubnd xã; ủy ban; ủy ban xã; ủy ban nhân dân; nhà nước; huyện; phường; ban quản lý; hội đồng bồi thường;
      thuế; hạt kiểm lâm; công an`,
  own: `nhà tui; hộ nhà tôi; con tôi; cháu tôi; bố mẹ tôi; cha tui; má tui; vợ tui; chồng tui; anh em tôi;
      cơ sở của gia đình; tôi; gia đình tôi; nhà tôi; hộ tôi; chúng tôi; của tôi; tui; gia đình tui; tụi tui; mẹ tôi;
      bố tôi; ba tui; mạ tui; con tui; vợ tôi; chồng tôi; hộ gia đình tôi; cơ sở tui; cơ sở của tôi; gia đình em;
      gia đình chúng tôi; bà con chúng tôi; gia đình`,
  official: `bí thư đảng ủy; chủ tịch hội phụ nữ; chủ tịch hội nông dân; phó công an xã; phó công an; phó ấp; phó bản;
      phó trưởng ấp; dân phòng; dân phòng ấp; giám đốc hợp tác xã; kế toán ấp; kế toán trường; trưởng buôn; già làng;
      trưởng ban mặt trận; ban mặt trận; hội đồng; đội trưởng dân phòng; quản lý; công an khu vực; cảnh sát khu vực;
      lãnh đạo xã; mấy ông; mấy ông trong thôn; mấy ông xã; mấy ông ủy ban; ban quản lý di tích; thủ từ; thủ kho;
      trưởng ban quản lý; giám đốc; phó giám đốc; thầy hiệu trưởng; cô hiệu trưởng; bà hiệu trưởng; tổ trưởng tổ vay vốn;
      tổ trưởng vay vốn; trưởng trạm; cán bộ kiểm lâm; cán bộ tư pháp; cán bộ lao động; cán bộ y tế; nhân viên trạm;
      cán bộ đo đạc; cán bộ quản lý; cô cán bộ; anh cán bộ; ông cán bộ; bà cán bộ; chị cán bộ; kế toán xã; kế toán thôn;
      hội trưởng phụ nữ; chi hội phụ nữ; phó bí thư; đảng ủy viên; chủ tịch mặt trận; chủ tịch hội; đội trưởng;
      quản lý chợ; trưởng ban nhân dân; ban nhân dân ấp; cán bộ; cán bộ xã; cán bộ địa chính; địa chính; trưởng thôn;
      trưởng xóm; trưởng ấp; trưởng bản; trưởng khu; xóm trưởng; ấp trưởng; thôn trưởng; tổ trưởng; tổ trưởng dân phố;
      chủ tịch; phó chủ tịch; chủ tịch xã; bí thư; kế toán; thủ quỹ; công an viên; công an xã; công an ấp; ông công an;
      hiệu trưởng; hiệu phó; kiểm lâm; trưởng ban; trạm trưởng; chủ nhiệm; chủ nhiệm hợp tác xã; ban quản lý;
      xã đội trưởng; xã đội; thôn đội; thôn đội trưởng; chỉ huy trưởng; hội trưởng; chi hội trưởng; lãnh đạo; công chức;
      viên chức; cán bộ chính sách; cán bộ thuế; thanh tra; bí thư chi bộ; phó thôn; trưởng công an; ổng; văn phòng xã;
      quan xã; cán bộ một cửa; ban vận động; đội thuế; giáo viên; cô giáo; ủy viên; phó trưởng thôn; cán bộ thôn;
      cán bộ ấp; ban chỉ huy quân sự`,
  wrong: `tham ô; tham nhũng; nhận hối lộ; hối lộ; ăn hối lộ; ăn chặn; ăn bớt; bớt xén; xà xẻo; vòi vĩnh; vòi tiền;
      đòi lót tay; lót tay; nhận lót tay; chung chi; chạy tiền; nhận phong bì; đưa phong bì; đòi phong bì; bảo kê;
      kê khống; khai khống; lập khống; hóa đơn khống; chứng từ khống; danh sách khống; làm khống; hồ sơ khống; khai man;
      biển thủ; chiếm dụng; chiếm đoạt; chiếm đoạt tiền; bỏ túi; bỏ túi riêng; đút túi; tư lợi; trục lợi;
      lợi dụng chức vụ; lợi dụng chức quyền; lạm quyền; lạm dụng chức quyền; làm giả; giả chữ ký; giả mạo chữ ký; ký giả;
      ký khống; sửa hồ sơ; sửa bản đồ; làm giả hồ sơ; bao che; thông đồng; cấu kết; móc nối; móc ngoặc; bắt tay với;
      nhận tiền của; nhận tiền cho; cầm tiền của; ăn tiền; bán đất công; bán trái thẩm quyền; trái thẩm quyền;
      không qua đấu giá; tuồn; ém tiền; ém nhẹm; giữ lại tiền; cắt xén; cắt lại; chia nửa; chia đôi tiền; đòi chia;
      thụt két; rút ruột; rút tiền; quỹ đen; ép ký; đánh dân; dùng nhục hình; ép cung; đánh con tôi; đánh con tui;
      bức cung; trù dập; mua chuộc; mua phiếu; gian lận; gian dối; thu lợi; tiêu riêng; xài riêng; chi sai; tiêu xài;
      đi nhậu; chạy chọt; bằng giả; nhận đất; hợp thức hóa; sân sau; khống`,
  graft: `phân nửa; phân nửa tiền; một nửa tiền; nửa số tiền; thì mới cho; mới cho vô; mới cho vào; thì mới làm;
      mới chịu làm; mới làm giấy; mới được duyệt; mới duyệt; thì mới ký; mới chịu ký; hưởng chênh lệch; ăn chênh lệch;
      chênh lệch giá bỏ; lấy tên người khác; ký nhận thay; giữ lại một phần; hai bộ chứng từ; bỏ qua vụ; bỏ qua sai phạm;
      cây vàng; # cây vàng; chỉ vàng; lo giấy tờ; lo lót; lo giùm; rồi chối; giờ chối; ổng chối; người chết để;
      tên người chết; khai tên; bằng giả; bằng cấp giả; bằng cấp # giả; cấp ba giả; đánh người; đánh đập dân;
      bắt ký giấy; bắt ký; bắt mỗi hộ nộp lại; nộp lại # nghìn; bắt nộp lại; tiêu cá nhân; tiêu xài cá nhân;
      tài sản tập thể; của tập thể; của công; lấy tiền quỹ; tiền quỹ đi; đi đánh bạc; chiếm bãi; chiếm đất công;
      con trai ông; cho con trai; đưa tiền; đưa ông; đưa cho ông; đưa cán bộ; phải chi; phải biếu; biếu; lại quả;
      nhận quà; nhận tiền hỗ trợ thay; ký thay; nhận thay; không đến tay; không tới tay; dân không được nhận; nhận của;
      nhận của dân; thu tiền nhưng không nộp; không nộp quỹ; không nộp lại; không nộp ngân hàng; không nộp về; ôm tiền;
      giữ tiền; xin tiền; gợi ý tiền; mượn tiền; lấy gạo; lấy quà; đem bán; lấy bán; hứa cấp đất; hứa xin việc;
      xin việc cho; con rể; con dâu; vợ mình; chồng mình; con mình; em mình; cháu mình; bố mẹ mình; anh trai; em trai;
      em ruột; vợ ông; làm của riêng; mua xe riêng; xây nhà riêng; không đưa là; không đưa thì; có tiền mới;
      phải có tiền; phải có phong bì; ăn phần trăm; phần trăm; hoa hồng; khống chế; đưa người nhà; ưu tiên người nhà;
      cấp đất cho; giao đất cho; ký giao đất; đứng tên; nâng khống; đội giá; thổi giá; kê thêm; khai thêm; ghi thêm;
      thêm tên; ghi khống; hai sổ; sổ đen; giấu quỹ; giấu tiền; không công khai rồi chia; chia cho nhau;
      vào danh sách hộ nghèo; đe dọa dân; dọa dân; đánh người dân; lấy của dân; # triệu của; của tui # triệu;
      mỗi người # triệu; mỗi hộ # triệu; mỗi suất # triệu; # triệu mới; # triệu để; nhận tiền; lấy tiền; cầm tiền;
      cầm của tôi; cầm của tui; đòi tiền; đòi đưa; bắt đưa; phải đưa; phải nộp cho; phải lót; thu tiền riêng; làm ngơ;
      làm lơ; mang về nhà; đem về nhà; cho người nhà; cho em vợ; cho anh em; chia nhau; ăn chia; đòi # triệu;
      cầm # triệu; lấy # triệu; đưa # triệu; nhận # triệu; mất # triệu; đòi # nghìn; đưa # nghìn; của tôi # triệu;
      tự ý bán; giữ lại; không phát; không chi trả; bán đất cho; bán thuốc; ép dân; bắt dân nộp`,
  'mild-wrong': `người nhà; em vợ; anh em họ; họ hàng; con cháu mình; nhà mình; ưu ái; lấy đất; chiếm đất; bán đất; tự ý; lập lờ;
      giấu; không trả; mờ ám; khuất tất; riêng; hứa làm nhanh; làm nhanh; rồi lờ đi; bồi dưỡng; cà phê; triệu; hứa chạy;
      đánh; vật tư; vi phạm; cho xã hội đen`,
  'complaint-word': `khiếu nại; đơn khiếu nại; khiếu nại lần hai; khiếu nại lần đầu; khiếu kiện`,
  'denunciation-word': `tố cáo; đơn tố cáo; tố giác cán bộ; tôi tố; tui tố; xin tố; tố ông; tố bà; tố cán bộ`,
  general: `thủ đoạn; qua mạng; trên mạng; khai man là; đơn khiếu nại tồn đọng; các đơn khiếu nại; trả lời các đơn; đơn khiếu nại còn; thư khiếu nại; giải quyết các đơn;
      tồn đọng; luật tố cáo; luật khiếu nại; giải quyết khiếu nại; khiếu nại tố cáo; giải quyết đơn thư; giải quyết đơn;
      đơn thư; tuyên truyền; công tác giải quyết; phòng chống tham nhũng; hướng dẫn thủ tục; thủ tục khiếu nại;
      quyền khiếu nại; hướng dẫn khiếu nại; theo quyết định; kế hoạch; thông báo cho dân; thông báo cho bà con;
      thông báo lịch; cảm ơn; biểu dương; phòng chống; phòng ngừa; mời tập huấn; giải thích; chống tiêu cực`,
  ask: `đề nghị công an; đề nghị công an xã; đề nghị công an phường; mong công an; nhờ công an; nhờ công an xã; kiến nghị công an; kiến nghị công an xã; xin cán bộ; nhờ cán bộ; mong cán bộ; cán bộ kỹ thuật; nuôi giấu cán bộ; nuôi cán bộ; cán bộ thú y; đề nghị lãnh đạo; mong lãnh đạo; đề nghị chủ tịch; đề nghị trưởng thôn; bầu trưởng thôn; thế nào; ở đâu; ở mô; bao nhiêu; có được; hay không; thì sao; đề nghị; kiến nghị; mong; mong muốn; xin; nhờ; cần;
      hỏi; xin hỏi; nên; đề xuất; mong được; nguyện vọng; sớm`,
  report: `phản ánh; phản ảnh; báo; bức xúc; đề nghị kiểm tra; đề nghị xử lý; đề nghị làm rõ; kiểm tra; xử lý; nhắc nhở;
      ngăn chặn`,
  lack: `thiếu; chưa có; dột; yếu; xuống cấp; ngập; hư; hỏng; hết; hư hỏng; cũ; chật; vỡ; lún; hẹp`,
};
