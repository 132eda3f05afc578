import type { Topic } from './entry.ts';

export const welfare: Topic = {
  key: 'welfare',
  names: ['an sinh', 'xa hoi', 'lao dong', 'giam ngheo', 'chinh sach'],
  phrases: {
    6: `bảo trợ; gạo cứu đói; người khuyết tật; quà tết; trợ giúp; trợ cấp xã hội; hỗ trợ lũ; hộ nhà tạm; tiền việc làm;
      hộ nghèo; cận nghèo; trợ cấp; người cao tuổi; khuyết tật; xóa nhà tạm; cứu trợ; cứu đói`,
    4: `dạy nghề; dạy nghề may; nghề may; lớp dạy nghề; nhà hảo tâm; tiền ủng hộ bão; ủng hộ bão; mức độ khuyết tật;
      cạn kiệt; xét hộ; đui; hai mắt; nhà tình thương; khởi nghiệp; vay vốn ưu đãi; không có lương; không lương;
      cho hộ cận nghèo; đúng đối tượng; sắp đổ nhà; trắng tay; câm điếc; bẩm sinh; bại liệt; bại não; tự kỷ; mù lòa; mù;
      điếc; không con; già không con; không nơi nương tựa; chưa có chỗ ở; dựng lại nhà; cất nhà; cất lại nhà;
      làm lại nhà; nhà cháy; cháy hết; sập tường; sập nhà; sau lũ; sau bão; hỗ trợ kinh phí sửa nhà; chạy thận;
      miễn tiền bảo hiểm; miễn bảo hiểm; vô diện; vào diện; xin vào diện; nhận tiền hỗ trợ; tiền hỗ trợ lũ;
      lãnh tiền hỗ trợ; tên người chết; phiên giao dịch việc làm; tuyển lao động; tư vấn việc làm;
      thanh niên thất nghiệp; khó khăn hơn; khổ; cảnh khổ; trẻ suy dinh dưỡng nghèo; góa; góa bụa; con bệnh; bệnh nặng;
      hụt tiền trợ cấp; trợ cấp vì; dừng trợ cấp; trợ giúp xã hội; hỗ trợ hỏa hoạn; vốn sinh kế; sinh kế;
      giảm nghèo đa chiều; nhận gạo; tai biến; nằm một chỗ; liệt; bán vé số; vé số; mồ côi; con côi; tâm thần nhẹ;
      kiệt quệ; kinh tế khó; giúp đỡ; được giúp; diện được giúp; hoàn cảnh; cha mẹ già; ốm nặng; ung thư khó khăn;
      đi làm thuê; làm mướn; không có đất không có nhà; không nhà; nhà dột; nhà xiêu; nhà cũ nát; nhà xuống cấp của hộ;
      nhà sàn; trung tâm nuôi dưỡng; trung tâm bảo trợ; nuôi dưỡng người; người tâm thần; người lang thang; ăn xin;
      hỗ trợ tiền; tiền lãnh hàng tháng; lãnh tiền; ngưng lãnh; tiền người cao tuổi; tiền người già; tiền khuyết tật;
      hồ sơ khuyết tật; giám định khuyết tật; hội đồng xét; xét trợ cấp; xét duyệt hộ; danh sách hộ; vào hộ nghèo;
      ra khỏi hộ nghèo; thoát cận nghèo; thẻ hộ nghèo; vay; vốn vay; lãi suất vay; tổ vay vốn; vay ngân hàng;
      trả nợ ngân hàng; giãn nợ; tín dụng chính sách; xuất khẩu lao; đi nước ngoài làm việc; lao động tự do;
      lương công nhân; nợ lương; tai nạn lao động; bảo hiểm cho; sổ bảo hiểm; hưu trí; tuất bảo hiểm; chế độ thai sản;
      trẻ bỏ học vì nghèo; xâm hại trẻ; công tác xã hội; quà; gạo; mì tôm; áo phao; chăn ấm; tiền điện hộ nghèo;
      nhà bị sập do bão; nhà tốc mái; thiệt hại nhà; tang lễ; hỏa táng; chôn cất; giảm nghèo; nhà đoàn kết; sửa nhà cho;
      làm nhà cho; tết cho người nghèo; người nghèo; tật hai chân; tiền covid; tiền dịch; hàng cứu trợ; thẻ bảo hiểm cho;
      bà già; neo; ngân hàng chính sách; an sinh; an sinh xã hội; hộ nghèo; cận nghèo; hộ cận nghèo; thoát nghèo;
      sổ hộ nghèo; sổ nghèo; bình xét; rà soát hộ nghèo; trợ cấp xã hội; trợ cấp hàng tháng; trợ cấp hằng tháng; trợ cấp;
      bảo trợ xã hội; bảo trợ; người cao tuổi; tuổi già; người già; tiền già; tiền tuổi già; người khuyết tật;
      khuyết tật; tàn tật; trẻ mồ côi; nhà tạm; nhà dột nát; xóa nhà tạm; nhà tranh; nhà đại đoàn kết; mái ấm; việc làm;
      giới thiệu việc làm; đào tạo nghề; học nghề; xuất khẩu lao động; vay vốn; cứu trợ; cứu đói; gạo cứu đói;
      gạo hỗ trợ; tiền hỗ trợ; quà tết; phần quà; phát quà; nhận quà; bảo hiểm xã hội; bhxh; bảo hiểm thất nghiệp;
      thất nghiệp; mất việc; lương hưu; hỗ trợ khó khăn; neo đơn; đơn thân; hoàn cảnh khó khăn; khó khăn; nhà ở xã hội;
      tốc mái; hỗ trợ bão; hỗ trợ lũ; hỗ trợ dịch; tâm thần; nạn nhân; chế độ chính sách; cán bộ chính sách; già yếu;
      mai táng; mai táng phí; trẻ em có hoàn cảnh; bảo vệ trẻ em; đuối nước; trẻ em; mẹ đơn thân; tiền trợ cấp;
      tiền cứu trợ; hỗ trợ sửa nhà; hỗ trợ xây nhà; hỗ trợ làm nhà; sửa nhà; xây nhà cho hộ nghèo; công nhân;
      bệnh hiểm nghèo; sống một mình; xe lăn; bảo hiểm tự nguyện; chất độc da cam trợ cấp`,
    3: `hỗ trợ; nghèo; già; đau yếu; ốm đau; bệnh tật; lao động; nuôi con một mình; mái nhà; người dân tộc; suất quà;
      tuổi cao; cao tuổi`,
    2: `hỗ trợ; khó khăn; chế độ; neo; bệnh; ốm; già yếu; lang thang; vợ; chồng mất; con thơ; tàn; bão; dột; tiền;
      hoàn cảnh; gạo; con nhỏ; quà; nhà sập`,
  },
};

export const merit: Topic = {
  key: 'merit',
  names: ['nguoi co cong', 'co cong', 'thuong binh', 'chinh sach nguoi co cong'],
  phrases: {
    2: `công nhận`,
    6: `con liệt sĩ; huy chương; địch bắt; hồ sơ tù đày; bệnh binh; chất độc hóa học; mẹ liệt sĩ; bia ghi danh; thờ cúng;
      chính sách người có công; chiến trường; hồ sơ bệnh binh; công nhận liệt sĩ; hy sinh; kháng chiến; vợ liệt sĩ;
      hồ sơ thương binh; nuôi cán bộ; hưởng chế độ thương binh; mộ liệt sĩ; nghĩa trang liệt sĩ; chất độc da cam;
      thương binh; liệt sĩ; mẹ việt nam anh hùng; thanh niên xung phong; da cam; người có công; huy chương kháng chiến;
      tù đày`,
    4: `thăm viếng; viếng mộ; thời gian công tác; đơn vị cũ; đồng đội; giấy chứng nhận bị thương; nhân chứng;
      hồ sơ của ba tui; hi sinh ở lào; lào; campuchia; quảng trị; trường sơn; đường dây 559; du kích; biệt động;
      giao liên; xã đội cũ; con thương binh; vợ liệt sĩ; thờ hai liệt sĩ; thờ liệt sĩ; tiền lễ; lễ 27; giỗ liệt sĩ;
      giấy báo tử liệt sĩ; mộ liệt sĩ; tìm mộ; đi b; ra trận; mặt trận biên giới; chiến tranh biên giới;
      biên giới tây nam; k; chiến đấu; thương tích; tái giá; vợ liệt sĩ tái giá; ưu đãi người có công; trợ cấp ưu đãi;
      trợ cấp thương binh; quà 27; huân huy chương; kỷ niệm chương; chất độc; di chứng; nhiễm độc; khai man;
      hồ sơ giả thương binh; công nhận thương binh; công nhận liệt sĩ; bà mẹ; cơ sở cách mạng; hoạt động cách mạng;
      địch bắt; bị tù; côn đảo; liệt sỹ; người có công; có công; có công với cách mạng; gia đình chính sách; thương binh;
      liệt sĩ; thân nhân liệt sĩ; bệnh binh; chất độc da cam; da cam; chất độc hóa học; dioxin; mẹ việt nam anh hùng;
      bà mẹ việt nam anh hùng; anh hùng; thanh niên xung phong; tnxp; dân công hỏa tuyến; huân chương; huy chương;
      huy chương kháng chiến; kháng chiến; tù đày; bị địch bắt; nghĩa trang liệt sĩ; phần mộ liệt sĩ; hài cốt;
      hài cốt liệt sĩ; thờ cúng; thờ cúng liệt sĩ; cựu chiến binh; hy sinh; hi sinh; bằng tổ quốc ghi công;
      tổ quốc ghi công; nhà tình nghĩa; nuôi giấu; nuôi giấu cán bộ; chống mỹ; chống pháp; chiến trường;
      trợ cấp thương tật; tiền tuất; tuất; tuất liệt sĩ; gia đình liệt sĩ; con liệt sĩ; bộ đội phục viên chiến đấu;
      lão thành cách mạng; ngày thương binh liệt sĩ; cách mạng; chiến sĩ bị thương; thương tật; mảnh đạn; bị thương; ncc;
      điều dưỡng người có công; quy tập; tham gia cách mạng; quyết định 62; quyết định 49; quyết định 290;
      tham gia kháng chiến`,
    3: `điều dưỡng; tri ân; 27 7; giám định thương tật`,
  },
};

export const education: Topic = {
  key: 'education',
  names: ['giao duc', 'truong hoc', 'dao tao'],
  phrases: {
    6: `trường học thiếu; phụ huynh; học bổng; lớp học; cô giáo; học trò; nhà trường; bán trú; tiền học; trường thiếu;
      hiệu trưởng; học phí; giáo viên; mầm non; tiểu học; học thêm; mẫu giáo; thcs`,
    4: `học ba ca; chưa có bếp; ở nội trú; vận động mua; cho lớp; ti vi cho lớp; ngoại ngữ; trường cấp hai;
      ăn trưa ở trường; trường mà; bị bạn đánh; trường không giải quyết; mỗi lớp; cắm bản; cô giáo cắm bản;
      trường thiếu nước; thêm phòng; chất lượng dạy; dạy học; dạy dỗ; gần 50 cháu; phòng học tạm; kế toán trường;
      con học; con em đi học; đứa nhỏ đi học; thi lại; chuyển trường; sáp nhập trường; điểm trường xa; nghỉ hè;
      học online; trang thiết bị dạy; thiết bị dạy; đồ chơi cho trẻ; trường lớp; xin học; nhập học; học hai ca; lịch học;
      đón con; phụ huynh không đón; học bán trú; bữa ăn bán trú; cơm trưa; suất ăn; thầy; cô chủ nhiệm; chủ nhiệm lớp;
      điểm số; thi cử; thi vào; kỳ thi; ôn thi; hè; sinh hoạt hè; đồ dùng học tập; máy tính; phòng tin; môn tiếng anh;
      môn tin; tập thể dục; sân của trường; sân chơi của trường; của trường; trong trường; trước cổng trường;
      cổng trường; tường trường; nhà vệ sinh học sinh; nước uống học sinh; cho học sinh; khai giảng; tiền học;
      tiền quỹ lớp; tự nguyện; nhà trường thu; thu nhiều khoản; đánh học sinh; đánh bạn; bắt nạt; cô nuôi; giữ trẻ;
      nhóm trẻ; trẻ mầm non; tuổi đi học; sinh viên; cử tuyển; học nghề phổ thông; trung tâm học tập; dân tộc nội trú;
      xin việc cho cháu; dồn lớp; ghép lớp; dồn hai lớp; ngồi chung lớp; bàn học; sập trần lớp; trường xa; đi học xa;
      giáo dục; trường học; trường mầm non; mầm non; mẫu giáo; trường mẫu giáo; trường tiểu học; tiểu học; trường cấp 1;
      cấp 2; trường trung học; trung học; trung học cơ sở; thcs; thpt; phòng học; lớp học; giáo viên; học phí; cô giáo;
      thầy giáo; thầy cô; thầy hiệu trưởng; cô hiệu trưởng; hiệu trưởng; hiệu phó; ban giám hiệu; nhà trẻ; bán trú;
      tiền ăn bán trú; nội trú; dạy thêm; học thêm; thu đầu năm; tiền trường; xã hội hóa giáo dục; sân trường;
      tường rào trường; điểm trường; điểm lẻ; nhà trường; khuyến học; sách giáo khoa; năm học; tuyển sinh;
      tuyển sinh lớp 10; nghỉ học; bỏ học; đi học thêm; đầu cấp; trái tuyến; hội phụ huynh; quỹ phụ huynh; quỹ lớp;
      quỹ hội phụ huynh; phụ huynh; nhà vệ sinh trường; bạo lực học đường; ký túc xá; trường làng; học trò; học bổng;
      lớp mẫu giáo; phổ cập; xóa mù chữ; bàn ghế học sinh; bảo mẫu; xe đưa rước; đưa rước học sinh; thư viện trường;
      trường cấp 3; lớp 1; lớp 2; lớp 3; lớp 4; lớp 5; lớp 6; lớp 7; lớp 8; lớp 9; sĩ số`,
    3: `thầy hiệu trưởng; trường tiểu; cô; các em; học sinh; trường; học; dạy; lớp; đồng phục; các cháu học; con em;
      bàn ghế`,
    2: `các cháu; trẻ; em nhỏ`,
    1: `đi học; cháu`,
  },
};

export const health: Topic = {
  key: 'health',
  names: ['y te', 'suc khoe', 'dan so'],
  phrases: {
    6: `tiêm phòng cúm; tiêm phòng cho người; vắc xin; tiêu chảy; tay chân miệng; cửa hàng thuốc; thuốc quá hạn; đau bụng;
      nhiều cháu bị; điểm khám; phun khử khuẩn; tiêm ngừa; khám sức khỏe; ói mửa; bạch hầu; ngộ độc; thuốc đặc trị;
      khám bệnh; trạm y tế; trạm xá; sốt xuất huyết; bảo hiểm y tế; an toàn thực phẩm; chó dại`,
    4: `màn chống muỗi; sốt rét; nhận thẻ bảo hiểm; tiêm phòng cho; chích ngừa; ăn nấm; nấm lạ; nấm độc; ói; cấp cứu;
      chở đi cấp cứu; bị ngộ độc; ca bệnh; có ca; tiêm; chích; trạm mở cửa; mở cửa sớm; trạm nên; thuốc đặc; y tế thôn;
      cô đỡ; đỡ đẻ; mổ; bệnh lạ; khám mắt; khám miễn phí; siêu âm; xét nghiệm; máy đo; bà bầu; thai phụ; sinh con; đẻ;
      insulin; thuốc tiểu đường; thuốc huyết áp; tủ thuốc; thuốc tây; thuốc giải; rắn cắn; rắn lục; rắn; ong đốt;
      chó cắn; tiêm phòng dại; tiêm cho trẻ; uống vitamin; cân trẻ; y bác; bác sỹ; trực trạm; trạm không có;
      trạm không có bác sĩ; chuyển lên huyện; lên tuyến trên; xe cứu thương; cấp thẻ; thẻ bảo; bảo hiểm hộ gia đình;
      mua bảo hiểm; tham gia bảo hiểm; đồng chi trả; khám bảo hiểm; sốt; ho; dịch cúm; cách ly; f0; khẩu trang;
      phun khử trùng; khử khuẩn; muỗi; lăng quăng; bọ gậy; thịt lợn ôi; bún; hàng quán vỉa hè bẩn; thức ăn đường phố;
      rượu giả; sữa giả; thuốc giả; thực phẩm chức năng; nước đá; bánh mì; bếp ăn tập thể; nhiễm khuẩn; dị ứng; tâm lý;
      cai rượu; người cao tuổi khám; sức khỏe định kỳ; dinh dưỡng; vô sinh; sàng lọc; đặt vòng; nôn ói; mất vệ sinh;
      thuốc bảo hiểm; trạm trưởng; bán thuốc; y tế; trạm y tế; trạm xá; nhân viên trạm xá; phòng khám; khám bệnh;
      khám chữa bệnh; chữa bệnh; bảo hiểm y tế; bhyt; thẻ bhyt; thẻ bảo hiểm; thẻ bảo hiểm y tế; thuốc men; hết thuốc;
      thiếu thuốc; bác sĩ; y sĩ; y tá; điều dưỡng viên; nữ hộ sinh; bệnh viện; bệnh nhân; tiêm chủng; tiêm vắc xin;
      vắc xin; dịch bệnh; sốt xuất huyết; phun thuốc muỗi; phun thuốc diệt muỗi; diệt muỗi; tay chân miệng; bạch hầu;
      sởi; thủy đậu; cúm; lao phổi; ung thư; an toàn thực phẩm; attp; vệ sinh thực phẩm; thực phẩm bẩn; thực phẩm;
      ngộ độc; ngộ độc thực phẩm; covid; dân số; kế hoạch hóa gia đình; chó dại; bệnh dại; xe cấp cứu; khám sức khỏe;
      khám thai; ca đẻ; đau bụng; nôn; tiêu chảy; huyết áp; khám định kỳ; nơi khám; hiệu thuốc; nhà thuốc; lây bệnh;
      ổ dịch; thịt ôi; thịt bẩn; quán ăn mất vệ sinh; suy dinh dưỡng; chuyển viện; chuyển tuyến`,
    3: `khám; bệnh; thuốc; y bác sĩ; sức khỏe; dịch; trực đêm; bếp ăn; đồ ăn; thức ăn`,
    2: `sốt; nằm viện`,
  },
};

export const culture: Topic = {
  key: 'culture',
  names: ['van hoa', 'the thao', 'thong tin', 'du lich'],
  phrases: {
    6: `đình làng; tôn tạo; tam bảo; đất chùa; đám cưới; loa phát thanh; nhà văn hóa khu; nhà rông; cồng chiêng; xếp hạng;
      đám hiếu; hát tới; mở loa; nhà văn hóa ấp; hương ước; nhà văn hóa; karaoke; loa truyền thanh; lễ hội; di tích;
      trùng tu`,
    4: `hội vật; đấu vật; chọi gà; hội xuân; đầu xuân; xem bói; bói toán; đồng bóng; âm thanh; thiết bị âm thanh;
      mộ tiền hiền; cổng chào văn hóa; thổi kèn; ăn uống linh đình; linh đình; tốn kém; trùng tu; sửa đình; sửa chùa;
      sửa nhà văn hóa; loa hư; ban nhạc; nhạc sống; hát tới khuya; đám hiếu; đám giỗ; không đủ chỗ họp; chỗ họp;
      lợp lại mái; mái tranh nhà rông; đánh cồng; dạy đánh; dạy hát; lớp trẻ; xếp hạng đền; đền làng; đình làng; nghè;
      am; phủ; lăng; văn chỉ; văn miếu; hồ bơi; bể bơi; cờ tướng; câu đối; áo dài; hội trường ấp; sân vận động;
      sân bóng chuyền; sân cầu lông; chơi thể thao; giải bóng; đội bóng; hội thao; thiếu sân; khu vui chơi; công viên;
      vườn hoa; đài tưởng niệm; tượng đài; đình chùa; làng cổ; nhà cổ; cây di sản; cây đa; giếng cổ; bia đá; công đức;
      tiền công đức; hòm công đức; ban quản lý di tích; thủ từ; trông coi đình; cúng; cúng đình; rước; hội đình; hội đền;
      miếu; miễu bà; rạp; dựng rạp; cỗ cưới; ăn cỗ; phúng viếng; vàng mã; rải tiền; kèn trống; loa đám; hát nhép;
      loa công suất; tiếng loa; phát thanh; cụm loa hỏng; loa hỏng; loa không kêu; đọc loa; pano; băng rôn; tủ sách thôn;
      đọc sách; dân ca; quan họ; ca trù; dân vũ; thể dục dưỡng sinh; bàn bóng bàn; quán net; game; internet game; bia ôm;
      thôn văn hóa; hội trường khu; hội trường xóm; nhà họp; nhà họp thôn; phòng họp thôn; ghế hội trường;
      bàn ghế hội trường; âm ly; sân khấu; nhà rông; nhà dài; làng du lịch; homestay; khách du lịch; bãi tắm; thắng cảnh;
      dàn loa; loa đài; nhà khách; làng nghề; nghề truyền thống; hội họp; văn hóa; nhà văn hóa; nvh; di tích;
      di tích lịch sử; đình; chùa; đền; miễu; phủ thờ; nhà thờ họ; lăng ông; lễ hội; hội làng; tín ngưỡng; thể thao;
      dụng cụ thể thao; dụng cụ thể dục; sân bóng; sân thể thao; sân chơi; bóng chuyền; bóng đá; hội trường thôn;
      nhà sinh hoạt cộng đồng; nhà cộng đồng; nhà gươl; nhà sàn cộng đồng; trụ sở thôn; trụ sở ấp; loa truyền thanh;
      truyền thanh; đài truyền thanh; loa phường; cụm loa; loa; karaoke; hát karaoke; hát hò; loa kéo; loa kẹo kéo;
      loa thùng; mở nhạc; nhạc lớn; nhạc to; gia đình văn hóa; làng văn hóa; khu dân cư văn hóa; việc cưới; việc tang;
      đám cưới; đám tang; đám ma; rạp cưới; hủ tục; mê tín; hương ước; quy ước; thư viện; tủ sách; đua thuyền; đua ghe;
      văn nghệ; câu lạc bộ; tu bổ di tích; sắc phong; công nhận di tích; cồng chiêng; múa lân; hát xoan; hát chèo;
      bài chòi; đờn ca; du lịch; cổng chào; biển quảng cáo; nghĩa trang nhân dân`,
    3: `hội trường; truyền thống; sala; sân kho; bảo tồn; lễ; nhạc; thể dục; nếp sống; ghế nhựa hội trường; trụ sở`,
    2: `hát; ầm ĩ; ầm ầm; nửa đêm`,
  },
};

export const religion: Topic = {
  key: 'religion',
  names: ['ton giao', 'dan toc', 'tin nguong'],
  phrases: {
    4: `nhà nguyện; nhà chùa; sư trụ trì; trụ trì; cha sở; mục sư; tín đồ; đạo hữu; sinh hoạt tôn giáo; xây nhà nguyện;
      lễ nhà thờ; giáng sinh; phật đản; đạo trái phép; truyền đạo trái phép; tôn giáo; truyền đạo; theo đạo; đạo lạ; đạo;
      tà đạo; nhà thờ; giáo xứ; giáo họ; linh mục; cha xứ; nhà sư; sư thầy; phật tử; phật giáo; công giáo; tin lành;
      cao đài; hòa hảo; thánh thất; thánh đường; giáo dân; hội thánh; hội thánh đức chúa trời; điểm nhóm; sinh hoạt đạo;
      chùa khmer; sư sãi; đền chùa`,
    3: `thờ; lễ bái`,
  },
};
