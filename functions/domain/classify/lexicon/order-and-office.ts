import type { Topic } from './entry.ts';

export const publicOrder: Topic = {
  key: 'public-order',
  names: ['an ninh', 'trat tu', 'cong an'],
  phrases: {
    6: `ma túy; trộm cắp; mất trộm; đánh nhau; đua xe; căn cước; cờ bạc; tín dụng đen; bạo lực gia đình; đe dọa; chích hút`,
    4: `trộm vào; lấy mất; bình gas; dễ cháy; chém; bặm trợn; ném đá; trộm bò; trộm chó; trộm gà; mất trâu; ăn tiền tụ tập; dọa chém; an ninh; an ninh trật tự; antt; trật tự xã hội; trật tự trị an; trộm; trộm cắp; ăn trộm; mất trộm; mất cắp; bắt trộm; kẻ gian; kẻ trộm; cướp; cướp giật; giật dây chuyền; đánh nhau; đánh lộn; đánh người; ẩu đả; hành hung; đâm chém; chém nhau; mã tấu; phóng lợn; dao kiếm; hung khí; cầm dao; cầm rựa; gây rối; gây gổ; ma túy; nghiện; nghiện hút; con nghiện; chích hút; hút chích; xì ke; kim tiêm; cờ bạc; đánh bạc; sới bạc; đánh bài; đá gà; tổ tôm; số đề; lô đề; ghi đề; đua xe; nẹt pô; lạng lách; độ xe; bốc đầu; tín dụng đen; vay nặng lãi; cho vay lãi; đòi nợ; đòi nợ thuê; xã hội đen; lừa đảo; lừa tiền; chơi hụi; vỡ hụi; bể hụi; giựt hụi; tụ tập; camera; camera an ninh; pháo nổ; đốt pháo; tạm trú; tạm vắng; căn cước; căn cước công dân; cccd; vneid; định danh; phòng cháy; chữa cháy; phòng cháy chữa cháy; pccc; cháy nổ; bạo lực gia đình; bạo hành; đánh vợ; đánh đập; say rượu; quậy phá; quậy; đe dọa; hăm dọa; dọa giết; vũ khí; súng tự chế; bom; đạn; vật liệu nổ; lựu đạn; chó thả rông; chó cắn; kích điện; cát tặc; hút cát lậu; hút cát trộm; khai thác cát trái phép; lâm tặc; phá rừng; mại dâm; xâm hại; mất tích; tội phạm; tuần tra; dân phòng; tổ an ninh; bảo vệ dân phố; chích điện; lãi nặng; tạt sơn; ném đá vào nhà; phá hoại; đập phá; giang hồ; côn đồ; tai nạn giao thông; ngáo đá; người lạ mặt; bắn chim; súng`,
    3: `xăng; đòi giết; công an; công an viên; trật tự; thanh niên hư; mất an toàn; lộng hành; phá phách; rượt; rượt nhau; đuổi đánh; nhậu nhẹt; lừa; cháy; trị an; đánh; uy hiếp`,
    2: `thanh niên; đêm khuya; ban đêm; tờ rơi; bắt giữ`,
  },
};

export const military: Topic = {
  key: 'military',
  names: ['quan su', 'quoc phong'],
  phrases: {
    6: `nghĩa vụ quân sự; dân quân; nhập ngũ; đi bộ đội; xuất ngũ; đi lính`,
    4: `trường bắn; xã đội trưởng; quân sự; quốc phòng; nghĩa vụ quân sự; nvqs; nhập ngũ; gọi nhập ngũ; khám tuyển; tuyển quân; tòng quân; dân quân; dân quân biển; dân quân tự vệ; tự vệ; tạm hoãn; tạm hoãn nghĩa vụ; bộ đội; xuất ngũ; phục viên; quân nhân; quân nhân dự bị; dự bị động viên; huấn luyện dân quân; hậu phương quân đội; đất quốc phòng; đi lính; đi bộ đội; hoãn đi lính; giấy gọi khám; lính; ban chqs; thôn đội; xã đội; quyết định 142; quyết định 62; thao trường; diễn tập; đi nghĩa vụ; nghĩa vụ công an; biên phòng; quân đội`,
    3: `huấn luyện; lao động duy nhất; ngày công`,
  },
};

export const justice: Topic = {
  key: 'justice',
  names: ['tu phap', 'ho tich', 'hanh chinh cong'],
  phrases: {
    6: `khai sinh; kết hôn; chứng tử; khai tử; hộ tịch; tình trạng hôn nhân; hộ khẩu; chứng thực`,
    4: `tư pháp; hộ tịch; khai sinh; giấy khai sinh; làm khai sinh; khai tử; chứng tử; giấy chứng tử; giấy báo tử; kết hôn; đăng ký kết hôn; ly hôn; chứng thực; chứng giấy; sao y; sao y bản chính; công chứng; photo công chứng; cải chính; cải chính hộ tịch; hòa giải; tổ hòa giải; xác nhận tình trạng hôn nhân; tình trạng hôn nhân; xác nhận độc thân; nuôi con nuôi; con nuôi; nhận cha mẹ con; di chúc; thừa kế; khai nhận di sản; trợ giúp pháp lý; sai tên đệm; sai ngày sinh; sai năm sinh; sai họ tên; chữ đệm; hộ khẩu; nhập hộ khẩu; nhập khẩu cho con; sổ hộ khẩu; quốc tịch; ủy quyền; hợp đồng ủy quyền; lý lịch; xác nhận lý lịch; lý lịch tư pháp; pháp luật; tuyên truyền pháp luật; phổ biến pháp luật; luật; tuyên truyền luật; giám hộ; đăng ký khai; thường trú; trích lục khai sinh; trích lục hộ tịch; tảo hôn; dịch vụ công trực tuyến`,
    3: `xác nhận hồ sơ; chứng thực chữ ký; xác nhận; bản sao; con dấu; thủ tục; giấy tờ tùy thân; đăng ký; chứng`,
    2: `hồ sơ; giấy`,
  },
};

export const finance: Topic = {
  key: 'finance',
  names: ['tai chinh', 'thu chi', 'ke toan', 'ngan sach', 'thuong mai'],
  phrases: {
    4: `chứng từ; rút quỹ; chứng từ khống; thu quỹ an ninh; tiền nước sạch đấu nối; quỹ làng; khoản chi; sai phạm thu chi; phiếu thu; tài chính; ngân sách; thu chi; quyết toán; khoản thu; các khoản thu; các khoản đóng góp; khoản đóng góp; đóng góp; tiền đóng góp; thu quỹ; tiền quỹ; quỹ; quỹ thôn; quỹ làng; quỹ vì người nghèo; quỹ đền ơn; quỹ phòng chống thiên tai; thu tiền; thu phí; mức thu; lệ phí; phí; phí vệ sinh; thuế; thuế đất; thuế đất phi nông nghiệp; thuế phi nông nghiệp; đấu thầu; đấu giá; đầu tư công; công khai tài chính; công khai thu chi; nợ đọng; hỗ trợ kinh phí; kinh phí; vận động ủng hộ; tiền ủng hộ; ủng hộ; hóa đơn; biên lai; phiếu thu; chi tiêu; thu bao nhiêu; sổ sách; tiền bà con góp; bà con góp; góp tiền; đóng tiền; nộp tiền; tiền thừa; còn dư; tồn quỹ; giá dịch vụ; ban quản lý chợ; thuế môn bài; tiểu thương; tiền chợ; sạp chợ; tiền thuê mặt bằng; thủ quỹ; kế toán; ban vận động; huy động; thủy lợi phí; thu thủy lợi phí; hụi phí; nợ xây dựng cơ bản; hoa chi; chỗ ngồi chợ; phí chợ; thuế khoán; hóa đơn khống; tiền công trình; tiền thôn; xã hội hóa`,
    3: `công khai; chi; thu; tiền; minh bạch; mỗi khẩu; bình quân đầu; mỗi hộ; chợ; khoản`,
    2: `nghìn; triệu; đồng; ngàn; góp`,
  },
};

export const government: Topic = {
  key: 'government',
  names: ['xay dung dang', 'chinh quyen', 'to chuc', 'cai cach hanh chinh', 'noi vu', 'dang'],
  phrases: {
    6: `đảng viên; chi bộ; sáp nhập; bầu trưởng thôn; bầu trưởng ấp; phụ cấp`,
    4: `cho thôi việc; thôi chức; miễn nhiệm; bãi nhiệm; giải quyết khiếu nại; kết quả giải quyết khiếu nại; tên làng xưa; phó thôn; rườm rà; nhiều hội nghị; ý kiến nêu; nêu ở; đã nêu; chi bộ; đảng viên; đảng bộ; đảng ủy; cấp ủy; khai trừ; khai trừ khỏi đảng; kỷ luật đảng; sinh hoạt chi bộ; sinh hoạt đảng; kết nạp đảng; kết nạp; bầu cử; bầu trưởng thôn; bầu trưởng ấp; bầu lại; cử tri; tiếp xúc cử tri; đại biểu hội đồng; hội đồng nhân dân; hđnd; kiện toàn; sáp nhập thôn; sáp nhập xã; sáp nhập; sát nhập; tên thôn; tên xã; đặt tên; đổi tên; bộ máy; cán bộ không chuyên trách; bán chuyên trách; không chuyên trách; phụ cấp; phụ cấp trưởng thôn; chế độ cho cán bộ thôn; đoàn thể; hội viên; mặt trận; ban công tác mặt trận; thanh tra nhân dân; cải cách hành chính; thủ tục hành chính; dân chủ cơ sở; quy chế dân chủ; tổ chức bộ máy; công tác cán bộ; hội nông dân; hội phụ nữ; hội cựu chiến binh; đoàn thanh niên; hội người cao tuổi; tiếp công dân; lịch tiếp dân; đơn thư; giải quyết đơn; trả lời đơn; nghị quyết; chính quyền hai cấp; chính quyền 2 cấp; công khai quy hoạch cán bộ; lãnh đạo nêu gương; gương mẫu; trẻ hóa cán bộ; chuyển đổi số; tổ dân phố nhập; hệ thống chính trị; họp thôn; họp dân; sinh hoạt thôn; giám sát cộng đồng; bí thư chi bộ; lấy ý kiến nhân dân; trưởng thôn kiêm; đối thoại; chi hội; hứa nhiều lần; kiến nghị nhiều lần`,
    3: `ý kiến bà con; vẫn chưa thấy giải quyết; chưa thấy giải quyết; kiến nghị nhiều; bầu; đảng; nghị quyết; hứa; chức danh; phường mới; xã mới; trụ sở xã; tổ trưởng tổ dân phố; lãnh đạo xã`,
    2: `họp; dân chủ; chính quyền; trưởng khu; lãnh đạo`,
    1: `trưởng thôn; trưởng ấp; bí thư; chủ tịch`,
  },
};

export const conduct: Topic = {
  key: 'conduct',
  names: ['thai do', 'can bo', 'phuc vu'],
  phrases: {
    6: `thái độ; hách dịch; cửa quyền; một cửa; quát nạt; nhũng nhiễu`,
    4: `thái độ; thái độ phục vụ; thái độ cán bộ; hách dịch; cửa quyền; nhũng nhiễu; gây khó dễ; làm khó; làm khó dễ; gây khó khăn cho dân; gây phiền hà; phiền hà; thiếu tôn trọng; không tôn trọng; quát mắng; quát nạt; quát tháo; nạt nộ; nạt; mắng; chửi dân; chửi; lớn tiếng; nói trống không; gắt; gắt gỏng; cáu gắt; cáu; khó chịu; thờ ơ; lạnh nhạt; vô cảm; coi thường dân; xem thường; coi thường; cán bộ một cửa; bộ phận một cửa; một cửa; chậm trễ hồ sơ; đi lại nhiều lần; hẹn tới hẹn lui; hẹn đi hẹn lại; hẹn lên hẹn xuống; đùn đẩy; đùn đẩy trách nhiệm; vô trách nhiệm; thiếu trách nhiệm; đi làm muộn; đi muộn; đi trễ; về sớm; đi muộn về sớm; vắng mặt; không có mặt; bỏ trực; giờ hành chính; giờ làm việc; nhậu trong giờ; uống rượu trong giờ; chơi game; lướt điện thoại; bấm điện thoại; ban ơn; không hướng dẫn; không giải thích; hành dân; đuổi về; không tiếp; không niềm nở; ăn nói; nói năng; cộc lốc; văn hóa công sở; cán bộ trả lời; hành là chính; chỉ trỏ; tác phong; cư xử`,
    3: `cán bộ xã; công chức; chờ cả buổi; phục vụ; cán bộ tiếp dân; tiếp dân; cả buổi; mấy lần; năm lần; không ai tiếp; chậm trễ`,
    2: `cán bộ; nhân viên`,
  },
};

export const telecom: Topic = {
  key: 'telecom',
  names: ['thong tin', 'vien thong', 'khac'],
  phrases: {
    4: `bưu tá; giao thư; viettel; mạng yếu; sóng điện thoại; mạng điện thoại; sóng di động; internet; mạng internet; wifi; trạm phát sóng; trạm bts; bưu điện; cáp quang; sóng yếu`,
  },
};
