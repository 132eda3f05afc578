import type { Topic } from './entry.ts';

export const land: Topic = {
  key: 'land',
  names: ['dat dai', 'dia chinh', 'dat'],
  phrases: {
    6: `sổ đỏ; bìa đỏ; giấy đỏ; tách thửa; quyền sử dụng đất; tranh chấp đất; thu hồi đất`,
    4: `suất đất; lấn vào đất; lấn sang đất; đo lại ranh; cấp sổ chồng; đất dãn dân; mua bán đất; cò đất; giấy tờ đất; đất đai; sổ đỏ; sổ hồng; bìa đỏ; giấy đỏ; giấy hồng; bìa đất; sổ đất; quyền sử dụng đất; qsdđ; qsd đất; gcnqsdđ; gcn qsdđ;
      tách thửa; hợp thửa; thửa đất; lô đất; mảnh đất; miếng đất; chuyển mục đích; chuyển mục đích sử dụng; tranh chấp đất; lấn đất; lấn chiếm đất;
      chiếm đất; thu hồi đất; thu hồi ruộng; đất ở; đất thổ cư; đất vườn; đất ruộng; đất công; đất công ích; đất 5; đất 10; đất dịch vụ; đất giãn dân; đất rẫy; đất rừng;
      đất sản xuất; đất nông nghiệp; đất canh tác; đất thổ canh; đất ông bà; đất cha ông; đất hương hỏa; đất thừa kế; tái định cư; giải phóng mặt bằng; gpmb; mốc giới;
      ranh giới đất; ranh đất; ranh giới; tranh chấp ranh; lấn ranh; giao đất; cấp đất; bán đất; mua đất; thuê đất; cho thuê đất; đấu giá đất; đất đấu giá; đo đạc; đo đất; đo lại đất; bản đồ địa chính;
      trích lục bản đồ; trích đo; dồn điền đổi thửa; dồn ô đổi thửa; lối đi chung; ngõ đi chung; đường đi chung; cấp sổ; làm sổ; ra sổ; quy hoạch treo; dự án treo;
      đất xen kẹt; sang tên; chuyển nhượng; giấy viết tay; giấy tay; tiền đền bù; đơn giá đền bù; giá đền bù; áp giá; kiểm đếm; đất khai hoang;
      ruộng khoán; đất khoán; đất lúa bỏ hoang; đất của lâm trường; đất lâm trường; hộ liền kề; đất giấy tay; đất quốc phòng lấn; văn phòng đăng ký đất đai; thu lại ruộng; trên đất; đất nghĩa địa; lấn ngõ; lấn vỉa; chiếm ngõ; lấn hẻm; chiếm hẻm`,
    3: `thu hồi; đền bù; bồi thường; lấn chiếm; bao chiếm; lấn sang; lấn ra; lấn qua; xây lấn; địa chính; giấy chứng nhận; quy hoạch; thổ cư; xây nhà trên đất; cắm mốc; bao chiếm; giáp ranh; mốc ranh; giải tỏa; cưỡng chế; tranh chấp; rào lối đi; bịt lối đi; bít lối đi; chắn lối đi; lấp lối đi; rào lại`,
    2: `thửa; thửa ruộng; mặt bằng; lối đi; tường rào; hàng rào; ranh; hộ bên cạnh; hàng xóm lấn; làm giấy; đo sai; diện tích; chia đất`,
    1: `đất; m2; mét vuông; ha; sổ; giấy tờ`,
  },
};

export const roads: Topic = {
  key: 'roads',
  names: ['giao thong', 'duong xa', 'ha tang'],
  phrases: {
    6: `tỉnh lộ; quốc lộ; ổ gà; gờ giảm tốc; vỉa hè; giấy phép xây dựng; xây dựng trái phép`,
    4: `bị sụt; đường cua; khúc cua; cống qua; đường trước; mặt cầu; cầu ván; đường đê hỏng; xe chở đất; xe chở cát; giao thông; đường bê tông; đường nhựa; đường đất; mặt đường; ổ gà; ổ voi; vỉa hè; lòng đường; lề đường; hành lang đường; hành lang giao thông; hành lang an toàn giao thông;
      biển báo; gờ giảm tốc; gờ giảm; đèn tín hiệu; đèn xanh đèn đỏ; tỉnh lộ; quốc lộ; huyện lộ; hương lộ; đường tỉnh; đường huyện; đường xã; liên thôn; liên xã; liên ấp; liên xóm; đường thôn; đường làng; đường xóm; đường ngõ; đường ngang; đường liên thôn;
      đường liên xã; đường trục; đường nội đồng; con đường; tuyến đường; đoạn đường; sửa đường; làm đường; mở đường; mở rộng đường;
      nâng cấp đường; đổ bê tông; bê tông hóa; cứng hóa; lộ đal; lộ nhựa; lộ nông thôn; lộ đất; lộ bê tông; nâng lộ; làm lộ; lộ ấp; cầu treo; cầu gỗ; cầu khỉ; cầu tre; cầu sắt; cầu bê tông; cầu tràn; đường tràn; cầu dân sinh; cầu cống; cây cầu; chiếc cầu; lan can cầu; mố cầu; nhịp cầu; bắc cầu; cầu gãy; sập cầu; cầu sập; cầu yếu;
      gãy lan can; bến đò; bến phà; đò ngang; xe quá tải; xe chở quá tải; xe tải nặng; xe ben; ngã tư; ngã ba; vòng xuyến; taluy; ta luy; sạt lở đường; ngập đường; cống thoát nước; rãnh thoát nước; thoát nước; hệ thống thoát nước; cống hộp; cống qua đường; nắp cống; cống ngang;
      xây dựng trái phép; giấy phép xây dựng; trật tự xây dựng; xây nhà trái phép; xây không phép; hiến đất làm đường; cao tốc; đường gom; đường sắt; hầm chui; bến xe; xe buýt; điểm dừng xe; bãi đỗ xe; mặt lộ; lộ giới; đường hẻm; gương cầu; tầm nhìn; vạch kẻ; đào đường; hoàn trả mặt đường; kết cấu công trình; nhà thầu; công trình xây dựng; thi công công trình; đường mòn; đường đèo; đường dốc; xe công nông`,
    3: `đường vào; đường vô; đường ra; đường lên; đường xuống; đường qua; đường đi; sụt; lao xuống; xây tường rào; đường hư; đường hỏng; đường xấu; đường lầy; lầy lội; lún sụp; sụt lún; sụt lở đường; cầu; lộ; hẻm; ngõ; xe tải; xe container; công trình; xây dựng; nông thôn mới; dốc; vũng nước; kẹt xe; ùn tắc; thi công; xe cộ; đi lại; đá dăm; rải nhựa; trải nhựa; hố ga; trơn trượt; kè đường; nâng cấp; cống`,
    2: `đường; bê tông; xe máy; tai nạn; ngập; xuống cấp; nền đường; bụi; mở rộng; nâng nền; hàng quán; lấn làn`,
    1: `xe; đi học; sửa chữa; làm mới; sửa; đoạn; lối`,
  },
};

export const environment: Topic = {
  key: 'environment',
  names: ['moi truong', 'khoang san', 've sinh'],
  phrases: {
    4: `trấu; thổi trấu; tràn hóa chất; xả bụi; xả khói; nước thúi; nước lòng; chất độc; mùi khai; nước rỉ rác; môi trường; vệ sinh môi trường; rác; rác thải; bãi rác; thu gom rác; đốt rác; xe rác; thùng rác; điểm tập kết rác; đổ rác; vứt rác; xả rác; tiền rác; phế liệu; phế thải; ve chai; ô nhiễm; xả thải; nước thải; chất thải;
      khí thải; mùi hôi; hôi thối; hôi hám; mùi hôi thối; xú uế; bốc mùi; nặng mùi; mùi khét; khét lẹt; khói đen; khói bụi; khói độc; bụi đá; bụi xi măng; bụi mịn; tiếng ồn; trại lợn; trại heo; trại gà; trại vịt; trại bò; trại chăn nuôi; trang trại chăn nuôi; lò gạch; lò mổ; giết mổ; lò đốt;
      hóa chất; bao bì thuốc; vỏ thuốc; vỏ bao thuốc; xác động vật; xác lợn; xác heo; xác gà; xác chết; mỏ đá; mỏ cát; mỏ đất; khoáng sản; khai thác đá; khai thác cát; khai thác đất; khai thác mỏ; nổ mìn; chăn nuôi gây ô nhiễm; nhà máy xả; xả nước; cá chết; làm dơ; dơ nước; bãi tập kết; bụi mịt mù; nguồn nước bị; phân lợn; phân heo; phân gà; hố phân; biogas; ruồi; ruồi nhặng; hôi tanh; mùi tanh; nước đen; đen ngòm; rác sinh hoạt; phân loại rác; túi ni lông; hầm cầu; trồng cây xanh; cây xanh; giấy phép môi trường`,
    3: `xay lúa; bay vô nhà; bay vào nhà; mù mịt; khói; hôi; thúi; thối; mùi; xả; xưởng; cơ sở sản xuất; nhà máy; xưởng mộc; xưởng cưa; ồn; khu công nghiệp; khu dân cư; muỗi; dơ; bẩn; rác rưởi; đốt; đốt rơm; rơm rạ; nghĩa trang; chăn nuôi trong khu dân cư; thu gom`,
    2: `bụi; chăn nuôi; cơ sở; ao tù; nước tù; doanh nghiệp; công ty`,
    1: `giếng; sông; ao; rạch; vệ sinh`,
  },
};

export const farming: Topic = {
  key: 'farming',
  names: ['nong nghiep', 'thuy loi', 'thuy san', 'lam nghiep', 'nong thon'],
  phrases: {
    6: `kênh mương; trạm bơm; dịch tả lợn; thủy lợi; tàu cá; nuôi trồng thủy sản`,
    4: `rầy; cháy lúa; sào lúa; công lúa; hoa màu; bắp; bưởi; viêm da nổi cục; trâu; nghé; trồng nấm; dầu bơm; máy dò cá; giã cào; lúa sắp gặt; triều cường; bờ kinh; xáng; nông nghiệp; thủy lợi; kênh mương; mương nội đồng; mương tưới; mương tiêu; kênh tưới; kênh tiêu; kênh thủy lợi; nạo vét; vét mương; nạo vét kênh; trạm bơm; bơm nước; tưới; tiêu úng; nước tưới; tưới tiêu; ngập úng; đồng ruộng; cánh đồng; đồng trũng; lúa; mạ; cấy; gặt; mùa màng; vụ chiêm; vụ mùa; vụ xuân; vụ đông; hè thu; đông xuân; giống lúa; giống cây; cây giống; con giống; cây trồng; phân bón; thuốc trừ sâu; thuốc bảo vệ thực vật; sâu bệnh; rầy nâu; đạo ôn; chuột; chuột phá; ốc bươu;
      dịch tả lợn; dịch tả heo; dịch lợn; lở mồm long móng; cúm gia cầm; tiêm phòng gia súc; tiêm phòng; vắc xin gia súc; thú y; tiêu hủy; lợn chết; heo chết; gà chết; trâu bò; gia súc; gia cầm; đàn lợn; đàn heo; đàn bò; nuôi lợn; nuôi heo; nuôi bò; nuôi gà; đê; đê bối; đê điều; đê bao; bờ bao; đê biển; đê kè; kè biển; kè sông; bờ kè; kè; sạt lở bờ; bờ sông; bờ biển; xâm nhập mặn; nước mặn; ngăn mặn; cống ngăn mặn; nhiễm mặn ruộng; hạn hán; hạn mặn; khô hạn; cháy rừng; trồng rừng; rừng phòng hộ; giao rừng; lâm trường; keo; cao su; cà phê; hồ tiêu; sầu riêng; thanh long; vải thiều; cây ăn trái; vườn cây; thương lái; đầu ra; được mùa mất giá; mất mùa; tôm chết; tôm; nuôi cá; cá lồng; nuôi trồng thủy sản; thủy sản; ngư dân; tàu cá; đánh bắt; cửa biển; luồng lạch; khu neo đậu; âu thuyền; lồng bè; diêm dân; làm muối; ruộng muối; muối; khuyến nông; máy gặt; máy cày; sào ruộng; ruộng; rẫy; mì; sắn; mía; lạc; ngô; dưa hấu; khoai; chè; lục bình; kênh; mương; máng nước tưới; thủy nông; hồ chứa; đập; đập tràn; hồ đập; bảo hiểm cây trồng; vật nuôi; chăn nuôi; cống lấy nước; cống tiêu; xổ nước; ốc; thiệt hại do bão; lũ ống; bò giống; bò sinh sản; trái cây; voi rừng; heo rừng; khỉ phá; ocop`,
    3: `nuôi tôm; hợp tác xã; htx; bơm; giống; vụ; hạn; rừng; sạt lở; mất giá; trồng; nuôi; ao nuôi; bồi lấp; mặn; ngọt hóa; nông sản; nông dân; kinh; rạch; lợn; heo; bò; vườn; tôm cá; hố sủi; nước lũ; triều cường`,
    2: `gà; vịt; ngập; lũ; bão; cống; sông; đồng; thuốc; hồ`,
    1: `nước; ao; cây`,
  },
};

export const power: Topic = {
  key: 'power',
  names: ['dien'],
  phrases: {
    6: `trạm biến áp; đèn đường; đèn chiếu sáng; điện chiếu sáng; mất điện; cúp điện; cột điện; trụ điện; dây điện; điện lưới; điện yếu; điện lực; tiền điện; bình biến thế; công tơ; điện giật`,
    4: `lắp đèn; thay bóng; kéo điện; điện chập chờn; dây hạ thế; cúp hoài; điện lực; ngành điện; mất điện; cúp điện; cắt điện; điện yếu; điện áp; điện lưới; lưới điện; kéo điện; bắt điện; cột điện; trụ điện; đường dây điện; đường điện; dây điện; dây hạ thế; hạ thế; trung thế; cao thế; trạm biến áp; trạm điện; bình biến thế; bình điện; biến áp; biến thế; công tơ; đồng hồ điện; điện kế; tiền điện; giá điện; hóa đơn điện; câu đuôi; câu móc điện; điện chiếu sáng; đèn đường; đèn chiếu sáng; bóng đèn đường; bóng đèn; chiếu sáng; điện sinh hoạt; điện ba pha; điện 3 pha; evn; rò điện; hở điện; chập điện; điện giật; nguồn điện; hành lang lưới điện; cắt nguồn; đèn cao áp; điện năng lượng mặt trời; điện chập chờn; công suất trạm; xài điện; dùng điện; hệ thống điện; điện kéo; điện đường; tóe lửa; xẹt lửa`,
    3: `điện; quá tải điện; quạt không quay; dây cáp; cáp viễn thông; đèn; điện thế; tụt áp; đỏ quạch; bị giật`,
    2: `giờ cao điểm; quá tải; bóng; trạm; sụt áp`,
  },
};

export const water: Topic = {
  key: 'water',
  names: ['nuoc sach', 'cap nuoc', 'nuoc sinh hoat', 'nuoc'],
  phrases: {
    6: `nước máy; nước sạch; nước sinh hoạt; trạm cấp nước; nhà máy nước; tiền nước; đường ống nước`,
    4: `giếng làng; mua nước; nước bình; khoan giếng; nước về uống; nhỏ giọt; máy lọc nước; nước sạch; nước máy; mất nước; cúp nước; cắt nước; nước sinh hoạt; thiếu nước sinh hoạt; thiếu nước; ống nước; đường ống nước; đường ống; bể nước; nhà máy nước; trạm cấp nước; cấp nước; nước cấp; tiền nước; giá nước; đồng hồ nước; nước đục; nước vàng; nhiễm phèn; nước phèn; nước nhiễm mặn; nước tự chảy; giếng khoan; giếng nước; nước giếng; nước uống; nước ăn; nước ngọt sinh hoạt; gùi nước; đổi nước; công trình nước; nước yếu; áp lực nước; đấu nối nước; nước không lên; nước nấu ăn; nước xài; khô giếng; vòi nước; bồn nước; bồn chứa nước; chở nước`,
    3: `phèn; uống; nhiễm mặn; giếng; đấu nối; nước hôi; cúp hoài; bơm nước sinh hoạt`,
    1: `nước`,
  },
};
