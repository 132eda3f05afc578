import type { Topic } from './entry.ts';

export const publicOrder: Topic = {
  key: 'public-order',
  names: ['an ninh', 'trat tu', 'cong an'],
  phrases: {
    6: `thả rông; trộm vô; đánh lộn; đe dọa; tưới xăng; đốt nhà; cạy cửa; lạ mặt; cầm xi lanh; kích điện;
      lừa đảo chiếm đoạt; đối tượng nghiện; đánh người; giấy nhận lỗi; đánh bạc; trộm; trộm cướp; súng; bom; mìn;
      lừa đảo; hung khí; sới bạc; cờ bạc trá hình; gây rối trật tự; cầm dao; vác dao; ma túy; trộm cắp; mất trộm;
      đánh nhau; đua xe; căn cước; cờ bạc; tín dụng đen; bạo lực gia đình; chích hút`,
    4: `chó thả rông; đuổi người đi đường; đuổi người; chó nhà; lảng vảng; rình mò; gậy gộc; hẹn nhau đánh; gây lộn;
      đòi đốt; cắt dây; cắt trộm; tháo trộm; liên miên; chốt bảo vệ; chốt; tổ liên gia; liên gia; thủ đoạn; qua mạng;
      không gian mạng; lừa đảo qua mạng; tổ bảo vệ; bảo vệ an ninh; dân phòng ấp; gây thương tích; thương tích; phá khóa;
      cắt khóa; đột nhập; theo dõi; quay lén; bắt nạt; bạo lực; cãi nhau đánh; ma túy đá; bóng cười; thuốc lào; shisha;
      xi lanh; xin tiền; tống tiền; vác dao; mang dao; xách dao; dao ra đường; chém bừa; gài súng; gài bẫy; bẫy thú;
      bẫy điện; súng kíp; súng săn; súng cồn; pháo tự chế; đốt lửa; đốt đồ; nghịch lửa; suýt cháy; cháy nhà; đốt phá;
      lừa bán; bán hàng lừa; giá cắt cổ; bán hàng đa cấp; giả danh; mạo danh; gọi điện lừa; chiếm đoạt tài khoản;
      người lạ; đối tượng lạ; đối tượng; nhóm đối tượng; tụ tập đông; tụ tập ban đêm; uống rượu gây; nhậu say; say xỉn;
      la hét; chửi bới; ném đá; ném gạch; đập cửa; phá cửa; trèo tường; cạy cửa; bẻ khóa; mất xe; mất máy bơm; mất chó;
      mất gà; mất trộm cây; bắt chó; câu trộm chó; trộm tôm; trộm cá; trộm sầu riêng; hái trộm; bỏ trốn; mất tích;
      bắt cóc; dụ dỗ trẻ; quấy rối; sàm sỡ; hiếp; đánh vợ con; đánh con; hàng xóm đánh; xô xát; mâu thuẫn; truy sát;
      hỗn chiến; băng nhóm; bảo kê chợ; thu tiền bảo kê; ma men; cai nghiện; người nghiện; bay lắc; đồ chơi nguy hiểm;
      chó dữ; chó không rọ mõm; rọ mõm; xe độ; xe không biển; tốc độ cao; phóng nhanh; chạy ẩu; lấn tuyến; không đội mũ;
      xe chở ba; tuần tra đêm; chốt trực; công an trực; đèn an ninh; kẻ xấu; phần tử xấu; cảnh giác; làm căn cước;
      thẻ căn cước; định danh điện tử; đăng ký tạm trú; phòng trọ; khu trọ; công nhân trọ; bình chữa cháy; trụ cứu hỏa;
      họng nước; xe cứu hỏa; lửa; chập cháy; trộm vào; lấy mất; bình gas; dễ cháy; chém; bặm trợn; trộm bò; trộm chó;
      trộm gà; mất trâu; ăn tiền tụ tập; dọa chém; an ninh; an ninh trật tự; antt; trật tự xã hội; trật tự trị an; trộm;
      trộm cắp; ăn trộm; mất trộm; mất cắp; bắt trộm; kẻ gian; kẻ trộm; cướp; cướp giật; giật dây chuyền; đánh nhau;
      đánh lộn; đánh người; ẩu đả; hành hung; đâm chém; chém nhau; mã tấu; phóng lợn; dao kiếm; hung khí; cầm dao;
      cầm rựa; gây rối; gây gổ; ma túy; nghiện; nghiện hút; con nghiện; chích hút; hút chích; xì ke; kim tiêm; cờ bạc;
      đánh bạc; sới bạc; đánh bài; đá gà; tổ tôm; số đề; lô đề; ghi đề; đua xe; nẹt pô; lạng lách; độ xe; bốc đầu;
      tín dụng đen; vay nặng lãi; cho vay lãi; đòi nợ; đòi nợ thuê; xã hội đen; lừa đảo; lừa tiền; chơi hụi; vỡ hụi;
      bể hụi; giựt hụi; tụ tập; camera; camera an ninh; pháo nổ; đốt pháo; tạm trú; tạm vắng; căn cước;
      căn cước công dân; cccd; vneid; định danh; phòng cháy; chữa cháy; phòng cháy chữa cháy; pccc; cháy nổ;
      bạo lực gia đình; bạo hành; đánh vợ; đánh đập; say rượu; quậy phá; quậy; đe dọa; hăm dọa; dọa giết; vũ khí;
      súng tự chế; bom; đạn; vật liệu nổ; lựu đạn; chó cắn; kích điện; cát tặc; hút cát lậu; hút cát trộm;
      khai thác cát trái phép; lâm tặc; phá rừng; mại dâm; xâm hại; tội phạm; tuần tra; dân phòng; tổ an ninh;
      bảo vệ dân phố; chích điện; lãi nặng; tạt sơn; ném đá vào nhà; phá hoại; đập phá; giang hồ; côn đồ;
      tai nạn giao thông; ngáo đá; người lạ mặt; bắn chim; súng`,
    3: `xăng; đòi giết; công an; công an viên; trật tự; thanh niên hư; mất an toàn; lộng hành; phá phách; rượt; rượt nhau;
      đuổi đánh; nhậu nhẹt; lừa; cháy; trị an; đánh; uy hiếp`,
    2: `thanh niên; đêm khuya; ban đêm; tờ rơi; bắt giữ`,
  },
};

export const military: Topic = {
  key: 'military',
  names: ['quan su', 'quoc phong'],
  phrases: {
    6: `đi nghĩa vụ; đã đi nghĩa vụ; nghĩa vụ về; bộ đội phục viên; dân quân trực; phụ cấp cho dân quân;
      tạm hoãn nghĩa vụ; tại ngũ; hoãn đợt này; tuyển quân; lực lượng dân quân; hoãn đi; nghĩa vụ quân sự; dân quân;
      nhập ngũ; đi bộ đội; xuất ngũ; đi lính`,
    4: `trực bão; cho dân quân; phục viên; đi đợt này; hoãn đợt; gọi đi; cháu hoãn; đang tại ngũ; gia đình có con đang;
      quân ngũ; tòng quân; hậu phương; gọi khám; sức khỏe loại; đủ sức khỏe; trúng tuyển đi; thao trường; bắn tập;
      trường bắn; trúng tuyển nghĩa vụ; lên đường nhập ngũ; tân binh; khám nghĩa vụ; hoãn nghĩa vụ; miễn nghĩa vụ;
      trốn nghĩa vụ; giao quân; dân quân thường trực; dân quân cơ động; phụ cấp dân quân; tiền dân quân; trực chiến;
      trực tết dân quân; ban chỉ huy quân sự; chỉ huy trưởng quân sự; doanh trại; đơn vị bộ đội; quân khu; lính nghĩa vụ;
      gia đình quân nhân; hạ sĩ quan; tốt nghiệp nghĩa vụ; ra quân; xuất ngũ học nghề; đồn biên phòng; đường biên;
      cột mốc biên giới; xã đội trưởng; quân sự; quốc phòng; nghĩa vụ quân sự; nvqs; nhập ngũ; gọi nhập ngũ; khám tuyển;
      tuyển quân; dân quân; dân quân biển; dân quân tự vệ; tự vệ; tạm hoãn; tạm hoãn nghĩa vụ; bộ đội; xuất ngũ;
      quân nhân; quân nhân dự bị; dự bị động viên; huấn luyện dân quân; hậu phương quân đội; đất quốc phòng; đi lính;
      đi bộ đội; hoãn đi lính; giấy gọi khám; lính; ban chqs; thôn đội; xã đội; quyết định 142; quyết định 62; diễn tập;
      đi nghĩa vụ; nghĩa vụ công an; biên phòng; quân đội`,
    3: `huấn luyện; lao động duy nhất; ngày công`,
  },
};

export const justice: Topic = {
  key: 'justice',
  names: ['tu phap', 'ho tich', 'hanh chinh cong'],
  phrases: {
    6: `năm sinh; xác nhận độc thân; lấy chồng đài loan; đăng ký khai sinh; độc thân; giấy tờ mỗi cái; khai sinh; kết hôn;
      chứng tử; khai tử; hộ tịch; tình trạng hôn nhân; hộ khẩu; chứng thực`,
    4: `lấy chồng nước ngoài; lấy chồng đài; lấy chồng hàn; lấy vợ nước ngoài; chồng nước ngoài; mỗi cái một năm sinh;
      sửa cho khớp; sai lệch thông tin; thông tin sai; làm giấy tờ ở xã; mẫu đơn; tên trong giấy; họ tên khác;
      đính chính; giấy tờ của tui; giấy tờ không khớp; hồ sơ không khớp; giấy khai; sinh ở nước ngoài; bản dịch;
      chứng minh quan hệ; quan hệ cha con; mất giấy tờ; cấp bản sao; hôn thú; làm hôn thú; giấy hôn thú;
      vợ chồng chưa đăng ký; chưa đăng ký kết hôn; khai sinh online; làm giấy tờ cho cháu; quê quán; dân tộc trong giấy;
      đổi họ; đổi tên con; cải chính năm sinh; năm sinh lệch; lệch năm sinh; nhận con; xác nhận chữ ký;
      chứng thực chữ ký; chứng thực hợp đồng; hợp đồng mua bán; giấy ủy quyền; tờ khai; mẫu tờ khai; xác nhận tạm trú;
      cắt khẩu; chuyển khẩu; tách khẩu; tách hộ; nhập khẩu; sổ gốc; sổ hộ tịch; số hóa hộ tịch; trích lục;
      liên thông khai sinh; luật sư; tư vấn pháp luật; tuyên truyền pháp luật; hòa giải viên; mâu thuẫn vợ chồng;
      chia tài sản; di sản; người giám hộ; kết hôn với người nước ngoài; quốc tịch; bản chính; photo; đóng dấu;
      công dân điện tử; nộp hồ sơ trực tuyến; dịch vụ công; trả kết quả; tư pháp; hộ tịch; khai sinh; giấy khai sinh;
      làm khai sinh; khai tử; chứng tử; giấy chứng tử; giấy báo tử; kết hôn; đăng ký kết hôn; ly hôn; chứng thực;
      chứng giấy; sao y; sao y bản chính; công chứng; photo công chứng; cải chính; cải chính hộ tịch; hòa giải;
      tổ hòa giải; xác nhận tình trạng hôn nhân; tình trạng hôn nhân; xác nhận độc thân; nuôi con nuôi; con nuôi;
      nhận cha mẹ con; di chúc; thừa kế; khai nhận di sản; trợ giúp pháp lý; sai tên đệm; sai ngày sinh; sai năm sinh;
      sai họ tên; chữ đệm; hộ khẩu; nhập hộ khẩu; nhập khẩu cho con; sổ hộ khẩu; ủy quyền; hợp đồng ủy quyền; lý lịch;
      xác nhận lý lịch; lý lịch tư pháp; pháp luật; phổ biến pháp luật; luật; tuyên truyền luật; giám hộ; đăng ký khai;
      thường trú; trích lục khai sinh; trích lục hộ tịch; tảo hôn; dịch vụ công trực tuyến`,
    3: `xác nhận hồ sơ; chứng thực chữ ký; xác nhận; bản sao; con dấu; thủ tục; giấy tờ tùy thân; đăng ký; chứng`,
    2: `hồ sơ; giấy`,
  },
};

export const finance: Topic = {
  key: 'finance',
  names: ['tai chinh', 'thu chi', 'ke toan', 'ngan sach', 'thuong mai'],
  phrases: {
    6: `tiền đóng góp; khoản đóng góp; thu chi; chiếm dụng tiền; thu tiền quỹ; quyết toán; khoản thu; thu quỹ; tiền quỹ;
      quỹ phòng chống thiên tai; thuế khoán; thu tiền; các khoản thu`,
    4: `hưởng chênh lệch; chênh lệch; không báo cáo dân; không báo cáo; bán cây; vốn đầu tư công; không họp bàn;
      không bàn; chi vô việc; chi vào việc; không biết chi; thu rồi; thu 300 nghìn; doanh thu; mức thuế; tiền đậu xe;
      phí gửi xe; gửi xe; giữ xe; vé xe; mỗi nơi một giá; niêm yết giá; niêm yết các khoản; khoản thu đầu năm;
      chi tiêu riêng; lấy tiền quỹ; tiền quỹ ấp; rút tiền hỗ trợ; danh sách khống; tài sản tập thể; của tập thể;
      bán tài sản; thu mỗi nhà; thu mỗi hộ; tiền công đức; bao nhiêu chi bao nhiêu; chưa được biết thu chi;
      công khai các khoản; nguồn xã hội hóa; tiền làm đường; tiền điện đường; tiền rác thu; thu theo khẩu; thu theo hộ;
      thu theo đầu; đóng góp xây; quyên góp; tiền quyên góp; quỹ khuyến học; quỹ phụ nữ; quỹ chữ thập đỏ; quỹ hội;
      tiền hội; nợ tiền; nợ công trình; chưa thanh toán; quyết toán công trình; dự toán; phân bổ; nguồn vốn; giải ngân;
      vốn đầu tư; đấu giá quyền; kiốt; ki ốt; thuê ki ốt; mặt bằng chợ; quy hoạch chợ; xây chợ; chợ xuống cấp;
      di dời chợ; chợ mới; ban quản trị chợ; phí chợ; tiền chỗ ngồi; vé chợ; hộ kinh doanh; đăng ký kinh doanh;
      giấy phép kinh doanh; thuế kinh doanh; môn bài; hóa đơn điện tử; giá cả; bình ổn giá; buôn bán hàng giả;
      quản lý thị trường; tiền lời; ôm tiền; lãi quỹ; cho vay quỹ; mất quỹ; thâm hụt; bù chi; miễn giảm thuế; nộp thuế;
      cưỡng chế thuế; nợ thuế; thu hộ; thu sai; thu chồng; thu trùng; thu vượt; thu cao; nộp khoản; bắt nộp; bắt đóng;
      chứng từ; rút quỹ; chứng từ khống; thu quỹ an ninh; tiền nước sạch đấu nối; quỹ làng; khoản chi; sai phạm thu chi;
      phiếu thu; tài chính; ngân sách; thu chi; quyết toán; khoản thu; các khoản thu; các khoản đóng góp; khoản đóng góp;
      đóng góp; tiền đóng góp; thu quỹ; tiền quỹ; quỹ; quỹ thôn; quỹ vì người nghèo; quỹ đền ơn;
      quỹ phòng chống thiên tai; thu tiền; thu phí; mức thu; lệ phí; phí; phí vệ sinh; thuế; thuế đất;
      thuế đất phi nông nghiệp; thuế phi nông nghiệp; đấu thầu; đấu giá; đầu tư công; công khai tài chính;
      công khai thu chi; nợ đọng; hỗ trợ kinh phí; kinh phí; vận động ủng hộ; tiền ủng hộ; ủng hộ; hóa đơn; biên lai;
      chi tiêu; thu bao nhiêu; sổ sách; tiền bà con góp; bà con góp; góp tiền; đóng tiền; nộp tiền; tiền thừa; còn dư;
      tồn quỹ; giá dịch vụ; ban quản lý chợ; thuế môn bài; tiểu thương; tiền chợ; sạp chợ; tiền thuê mặt bằng; thủ quỹ;
      kế toán; ban vận động; huy động; thủy lợi phí; thu thủy lợi phí; hụi phí; nợ xây dựng cơ bản; hoa chi;
      chỗ ngồi chợ; thuế khoán; hóa đơn khống; tiền công trình; tiền thôn; xã hội hóa`,
    3: `công khai; chi; thu; tiền; minh bạch; mỗi khẩu; bình quân đầu; mỗi hộ; chợ; khoản`,
    2: `nghìn; triệu; đồng; ngàn; góp`,
  },
};

export const government: Topic = {
  key: 'government',
  names: ['xay dung dang', 'chinh quyen', 'to chuc', 'cai cach hanh chinh', 'noi vu', 'dang'],
  phrases: {
    6: `cấp huyện; bỏ cấp huyện; đơn khiếu nại; tên làng khi; kiện toàn; bầu tổ trưởng; hội đồng nhân dân; tiếp công dân;
      họp thôn; họp ấp; đơn thư; biểu quyết; bổ nhiệm; đảng viên; chi bộ; sáp nhập; bầu trưởng thôn; bầu trưởng ấp;
      phụ cấp`,
    4: `việc nào làm ở đâu; phân cấp; sinh hoạt phí; phân công nhiệm vụ; ranh giới hành chính; mua phiếu; phiếu bầu;
      tồn đọng; đúng hạn đơn; đơn tồn; trả lời các đơn; các đơn; hình thức; ban nhân dân ấp; họp thôn thông báo; họp ấp;
      ghi biên bản; biên bản họp; bằng cấp giả; bằng cấp; bằng cấp ba; được bổ nhiệm; bổ nhiệm; đề bạt; đại biểu;
      gặp dân; về gặp dân; ban công tác; tổ dân phố số; sinh hoạt tổ; giải quyết đơn thư; đi họp; mời họp; tinh gọn;
      nhiệm kỳ; trung tâm hành chính; kết quả giải quyết; thực hiện lời hứa; chủ trương; quyết sách; bí thư đảng ủy;
      cán bộ luân chuyển; nhập xã; nhập thôn; nhập tỉnh; từ ngày nhập; điểm tiếp nhận; điểm tiếp nhận lưu động;
      trụ sở mới xa; đi làm giấy tờ xa; trung tâm phục vụ hành chính công; hành chính công; hai cấp; biên chế;
      sắp xếp bộ máy; tinh giản; nghỉ chế độ; thi tuyển công chức; tuyển dụng; cán bộ trẻ; luân chuyển;
      kết luận thanh tra; thanh tra; kiểm tra đảng; ủy ban kiểm tra; kỷ luật cán bộ; khen thưởng; giấy khen;
      tặng giấy khen; thi đua; chi hội thôn; hội viên trẻ; sinh hoạt hội; hội làm vườn; hội chữ thập đỏ; hội người mù;
      công đoàn; mặt trận thôn; tổ tự quản; tổ trưởng tổ tự quản; tổ công nghệ số; tổ trưởng; trưởng ban công tác;
      bí thư thôn; ban chi ủy; đại hội; đại hội chi bộ; đảng phí; quy chế; hương ước quy chế; công khai kết luận;
      giám sát; phản biện; tiếp thu ý kiến; trả lời lời hứa; chương trình hành động; nghị quyết hội đồng;
      quy hoạch cán bộ; phiếu tín nhiệm; bầu; ứng cử; lịch tiếp công dân; hòm thư góp ý; góp ý; nông thôn mới nâng cao;
      chuẩn nông thôn mới; xã đạt chuẩn; nhà làm việc; trụ sở ubnd; trụ sở ủy ban; hỗ trợ cán bộ thôn; thù lao;
      tiền thù lao; bồi dưỡng trưởng thôn; cho thôi việc; thôi chức; miễn nhiệm; bãi nhiệm; giải quyết khiếu nại;
      kết quả giải quyết khiếu nại; tên làng xưa; phó thôn; rườm rà; nhiều hội nghị; ý kiến nêu; nêu ở; đã nêu; chi bộ;
      đảng viên; đảng bộ; đảng ủy; cấp ủy; khai trừ; khai trừ khỏi đảng; kỷ luật đảng; sinh hoạt chi bộ; sinh hoạt đảng;
      kết nạp đảng; kết nạp; bầu cử; bầu trưởng thôn; bầu trưởng ấp; bầu lại; cử tri; tiếp xúc cử tri; đại biểu hội đồng;
      hội đồng nhân dân; hđnd; kiện toàn; sáp nhập thôn; sáp nhập xã; sáp nhập; sát nhập; tên thôn; tên xã; đặt tên;
      đổi tên; bộ máy; cán bộ không chuyên trách; bán chuyên trách; không chuyên trách; phụ cấp; phụ cấp trưởng thôn;
      chế độ cho cán bộ thôn; đoàn thể; hội viên; mặt trận; ban công tác mặt trận; thanh tra nhân dân;
      cải cách hành chính; thủ tục hành chính; dân chủ cơ sở; quy chế dân chủ; tổ chức bộ máy; công tác cán bộ;
      hội nông dân; hội phụ nữ; hội cựu chiến binh; đoàn thanh niên; hội người cao tuổi; tiếp công dân; lịch tiếp dân;
      đơn thư; giải quyết đơn; trả lời đơn; nghị quyết; chính quyền hai cấp; chính quyền 2 cấp;
      công khai quy hoạch cán bộ; lãnh đạo nêu gương; gương mẫu; trẻ hóa cán bộ; chuyển đổi số; tổ dân phố nhập;
      hệ thống chính trị; họp thôn; họp dân; sinh hoạt thôn; giám sát cộng đồng; bí thư chi bộ; lấy ý kiến nhân dân;
      trưởng thôn kiêm; chi hội; hứa nhiều lần; kiến nghị nhiều lần`,
    3: `ý kiến bà con; vẫn chưa thấy giải quyết; chưa thấy giải quyết; kiến nghị nhiều; bầu; đảng; nghị quyết; hứa;
      chức danh; phường mới; xã mới; trụ sở xã; tổ trưởng tổ dân phố; lãnh đạo xã`,
    2: `họp; dân chủ; chính quyền; trưởng khu; lãnh đạo`,
    1: `trưởng thôn; trưởng ấp; bí thư; chủ tịch`,
  },
};

export const conduct: Topic = {
  key: 'conduct',
  names: ['thai do', 'can bo', 'phuc vu'],
  phrases: {
    6: `quát mắng; lễ phép; thiếu lễ phép; hẹn miết; bảo quên; để dân ngồi đợi; đợi cả buổi; nói chuyện điện thoại;
      thái độ; hách dịch; cửa quyền; một cửa; quát nạt; nhũng nhiễu`,
    4: `không chỉ dẫn; nói giọng; hẹn dân; rồi không tiếp; không tiếp dân; bắt dân chờ; lướt điện thoại; không đúng giờ;
      cán bộ bảo; thiếu tôn trọng dân; với người lớn tuổi; không chào; trịch thượng; nói cộc; vô lễ; ngồi đợi; bắt đợi;
      đợi mãi; chờ mãi; chờ mấy tiếng; hẹn miết không tới; hẹn mà không; không tới; nghe điện thoại; tiếp nhận hồ sơ;
      cán bộ tiếp nhận; hay quát; thiếu thân thiện; không thân thiện; không cười; gửi đơn đã; đơn gửi; nộp đơn đã lâu;
      xác nhận đã lâu; quay lại hôm sau; hôm sau quay lại; mai quay lại; hẹn mãi; khất lần; lần nữa; ba bận; mấy bận;
      mấy lượt; đi ba lần; đi bốn lần; đi năm lần; đi lại ba lần; đi lại bốn lần; lên xã ba lần; không một lời;
      không một lời giải thích; không trả lời dân; không nghe máy; không bắt máy; hất hồ sơ; ném hồ sơ; vứt hồ sơ; quẳng;
      hất; đuổi dân; quầy tiếp nhận; ở quầy; bộ phận tiếp nhận; cô phụ trách; chị phụ trách; anh phụ trách; mặt lạnh;
      mặt nặng mày nhẹ; nhăn nhó; khinh dân; chê dân; mỉa mai; xẵng; hằn học; bực dọc; to tiếng; nói chuyện riêng;
      ngồi chơi; đóng cửa phòng; phòng không có ai; không thấy ai làm việc; không ai làm việc; nghỉ sớm; nghỉ trưa sớm;
      ăn sáng trong giờ; làm việc riêng; trễ hẹn; quá hẹn; trễ hẹn không xin lỗi; thư xin lỗi; không xin lỗi; quan liêu;
      xa dân; sách nhiễu; hạch sách; hoạnh họe; vặn vẹo; cố tình gây; cố tình làm khó; kéo dài thời gian; ngâm hồ sơ;
      hồ sơ bị ngâm; làm việc không nhiệt tình; không nhiệt tình; thiếu nhiệt tình; tinh thần trách nhiệm;
      đạo đức công vụ; công vụ; thái độ; thái độ phục vụ; thái độ cán bộ; hách dịch; cửa quyền; nhũng nhiễu; gây khó dễ;
      làm khó; làm khó dễ; gây khó khăn cho dân; gây phiền hà; phiền hà; thiếu tôn trọng; không tôn trọng; quát mắng;
      quát nạt; quát tháo; nạt nộ; nạt; mắng; chửi dân; chửi; lớn tiếng; nói trống không; gắt; gắt gỏng; cáu gắt; cáu;
      khó chịu; thờ ơ; lạnh nhạt; vô cảm; coi thường dân; xem thường; coi thường; cán bộ một cửa; bộ phận một cửa;
      một cửa; chậm trễ hồ sơ; đi lại nhiều lần; hẹn tới hẹn lui; hẹn đi hẹn lại; hẹn lên hẹn xuống; đùn đẩy;
      đùn đẩy trách nhiệm; vô trách nhiệm; thiếu trách nhiệm; đi làm muộn; đi muộn; đi trễ; về sớm; đi muộn về sớm;
      vắng mặt; không có mặt; bỏ trực; giờ hành chính; giờ làm việc; nhậu trong giờ; uống rượu trong giờ; chơi game;
      bấm điện thoại; ban ơn; không hướng dẫn; không giải thích; hành dân; đuổi về; không tiếp; không niềm nở; ăn nói;
      nói năng; cộc lốc; văn hóa công sở; cán bộ trả lời; hành là chính; chỉ trỏ; tác phong; cư xử`,
    3: `cán bộ xã; công chức; chờ cả buổi; phục vụ; cán bộ tiếp dân; tiếp dân; cả buổi; mấy lần; năm lần; không ai tiếp;
      chậm trễ`,
    2: `cán bộ; nhân viên`,
  },
};

export const telecom: Topic = {
  key: 'telecom',
  names: ['thong tin', 'vien thong', 'khac'],
  phrases: {
    4: `không có sóng; có sóng; bắt sóng; mất sóng; sóng; đường truyền; mạng chập chờn; mất mạng; cột sóng; trạm thu phát;
      gửi bưu phẩm; báo đến chậm; bưu tá; giao thư; viettel; mạng yếu; sóng điện thoại; mạng điện thoại; sóng di động;
      internet; mạng internet; wifi; trạm phát sóng; trạm bts; bưu điện; cáp quang; sóng yếu`,
  },
};
