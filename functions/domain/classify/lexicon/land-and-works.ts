import type { Topic } from './entry.ts';

export const land: Topic = {
  key: 'land',
  names: ['dat dai', 'dia chinh', 'dat'],
  phrases: {
    6: `công nhận ranh giới; ranh giới đất; bao chiếm đất; chuyển ruộng; ruộng sang đào ao; bít đường vô; bít đường vào;
      bịt đường vào; đơn tranh chấp; đất bãi; đất rừng phòng hộ; phương án bồi thường; bồi thường; đền bù; kiểm đếm;
      nguồn gốc đất; đất lấn chiếm; giấy tờ đất; giấy tờ nhà đất; đất thuê thầu; tiền sử dụng đất; cấp giấy chứng nhận;
      giải phóng mặt bằng; tái định cư; mốc giới; lối đi chung; quy hoạch treo; chuyển mục đích sử dụng; cấp sổ đỏ; làm sổ đỏ; ra sổ đỏ; cấp bìa đỏ; sổ đỏ; bìa đỏ;
      giấy đỏ; tách thửa; quyền sử dụng đất; tranh chấp đất; thu hồi đất;
      cấp giấy cnqsdđ; giấy cnqsdđ; cnqsdđ; cấp giấy cnqsd đất; giấy cnqsd đất; cnqsd đất`,
    4: `đào ao; làm chuồng trại; chuyển đổi trái phép; đất nông nghiệp sang; rào đường; nằm trong sổ; bậc thềm;
      hết thời hiệu; tự ý chuyển; sử dụng sai mục đích; sai mục đích; tự ý xây; rào đất; đóng cọc; cắm cọc; đất mặt tiền;
      hành lang đất; giáp ranh đất; lấn vào đất; xây bờ bao lấn; thu hồi ruộng; thu hồi rẫy; tiến độ giải phóng;
      giá bồi thường; bờ bao lấn; lấn vườn; đất vườn nhà; đất chuyển đổi; đất hai bên; mất đất sản xuất;
      tranh nhau cái ngõ; tranh nhau ngõ; đo lại cho rõ; đo lại; khu quy hoạch; vùng quy hoạch; không được sửa nhà;
      không được xây nhà; chia đất cho; tặng cho đất; cho con đất; lấn ra hồ; lấn hồ; lấn sông; lấn suối; lấn bờ sông;
      chiếm bãi; bãi cát công; lo giấy tờ đất; xây móng lấn; móng lấn; cơi nới lấn; cơi nới; lấn không gian;
      mái tôn che sang; nước mái chảy sang; chưa có sổ; chưa có giấy; có sổ; nhận sổ; cầm cố sổ; mất sổ; sai tên trên sổ;
      đính chính sổ; cấp lại sổ; cấp đổi; đổi đất; hoán đổi; góp đất; đất hai lúa; đất màu; đất trồng cây;
      đất nuôi trồng; đất tôn giáo; đất trường học cũ; đất nghĩa trang; đất giao thông; đất sân kho; đất quân sự cũ; bìa;
      bìa hồng; thổ cư lâu dài; ở ổn định; ở đó từ; sử dụng ổn định; sử dụng từ trước; khai hoang từ; người làm chứng;
      mua có giấy tay; bố trí nền; nền nhà; nền tái định cư; suất tái định cư; di dời nhận tiền; đổi sổ; sổ mới; sổ cũ;
      bằng khoán; giấy tờ nhà; nhà ở trên đất; san lấp ruộng; san lấp; san nền; san gạt; đổ đất lên ruộng; lấp ao;
      lấp ruộng; xây trên đất lúa; xây nhà xưởng trái phép; bản đồ mới; lệch diện tích; hụt diện tích; thiếu diện tích;
      dư diện tích; mua bán nhà; kiểm kê; kiểm đếm đất; nhà cấp 4; vật kiến trúc; hoa màu trên đất; bồi hoàn;
      tiền bồi hoàn; hợp thức; đất giao; khoảnh; canh tác ở; canh tác trên; tiểu khu; bao chiếm đất; lấn bờ; bờ ranh;
      bờ thửa; cây trồng sát ranh; xây hàng rào; ngõ đi; lối vào nhà; đường vào nhà; ngăn lối; chặn lối;
      không cho đi qua; đất chung; đất họ; đất chùa; đất đình; đất ao; đất 03; đất 64; đất chưa có giấy; đất cấp;
      đất quy hoạch; nằm trong quy hoạch; vướng quy hoạch; xóa quy hoạch; thu hồi dự án; nhà đầu tư; chủ đầu tư;
      hợp đồng thuê đất; thuê đất công; thầu đất; thầu ao; đất thầu; đấu thầu đất; đất bãi; đất bồi; đất hoang; bỏ hoang;
      đất mộ; phần mộ nằm trên đất; vị trí đất; giá đất; bảng giá đất; tiền sử dụng đất; hạn mức; thổ quả; vườn thừa;
      ao thừa; sổ lâm bạ; sổ xanh; giấy chủ quyền; chủ quyền; bằng khoán cũ; đứng tên; làm chủ quyền; hiến đất chưa trừ;
      trừ diện tích; lên thổ cư; lên đất ở; phân lô; bán nền; suất đất; lấn sang đất; đo lại ranh; cấp sổ chồng;
      đất dãn dân; mua bán đất; cò đất; giấy tờ đất; đất đai; sổ đỏ; sổ hồng; bìa đỏ; giấy đỏ; giấy hồng; bìa đất;
      sổ đất; quyền sử dụng đất; qsdđ; qsd đất; gcnqsdđ; gcn qsdđ; tách thửa; hợp thửa; thửa đất; lô đất; mảnh đất;
      miếng đất; chuyển mục đích; chuyển mục đích sử dụng; tranh chấp đất; lấn đất; lấn chiếm đất; chiếm đất;
      thu hồi đất; đất ở; đất thổ cư; đất vườn; đất ruộng; đất công; đất công ích; đất 5; đất 10; đất dịch vụ;
      đất giãn dân; đất rẫy; đất rừng; đất sản xuất; đất nông nghiệp; đất canh tác; đất thổ canh; đất ông bà;
      đất cha ông; đất hương hỏa; đất thừa kế; tái định cư; giải phóng mặt bằng; gpmb; mốc giới; ranh giới đất; ranh đất;
      ranh giới; tranh chấp ranh; lấn ranh; giao đất; cấp đất; bán đất; mua đất; thuê đất; cho thuê đất; đấu giá đất;
      đất đấu giá; đo đạc; đo đất; đo lại đất; bản đồ địa chính; trích lục bản đồ; trích đo; dồn điền đổi thửa;
      dồn ô đổi thửa; lối đi chung; ngõ đi chung; đường đi chung; cấp sổ; làm sổ; ra sổ; quy hoạch treo; dự án treo;
      đất xen kẹt; sang tên; chuyển nhượng; giấy viết tay; giấy tay; tiền đền bù; đơn giá đền bù; giá đền bù; áp giá;
      kiểm đếm; đất khai hoang; ruộng khoán; đất khoán; đất lúa bỏ hoang; đất của lâm trường; đất lâm trường; hộ liền kề;
      đất giấy tay; đất quốc phòng lấn; văn phòng đăng ký đất đai; thu lại ruộng; trên đất; đất nghĩa địa; lấn ngõ;
      lấn vỉa; chiếm ngõ; lấn hẻm; chiếm hẻm`,
    3: `thu hồi; đền bù; bồi thường; lấn chiếm; bao chiếm; lấn sang; lấn ra; lấn qua; xây lấn; địa chính; giấy chứng nhận;
      quy hoạch; thổ cư; xây nhà trên đất; cắm mốc; giáp ranh; mốc ranh; giải tỏa; cưỡng chế; tranh chấp; rào lối đi;
      bịt lối đi; bít lối đi; chắn lối đi; lấp lối đi; rào lại`,
    2: `đo; mốc; nhà xưởng; nền; tranh giành; bị mất; đường biên; di dời; canh tác; khai phá; ông cha; ông bà để lại;
      các cụ để lại; cha tui; giáp; liền kề; chồng lấn; dự án; phân xử; rào; thửa; thửa ruộng; mặt bằng; lối đi;
      tường rào; hàng rào; ranh; hộ bên cạnh; hàng xóm lấn; làm giấy; đo sai; diện tích; chia đất`,
    1: `đất; m2; mét vuông; ha; sổ; giấy tờ`,
  },
};

export const roads: Topic = {
  key: 'roads',
  names: ['giao thong', 'duong xa', 'ha tang'],
  phrases: {
    6: `ngầm tràn; lấn chiếm hành lang; để vật liệu; mở rộng ngõ; cơi nới mái; chìa ra ngõ; chìa ra đường; mở lộ; đổ ngõ;
      nước đọng; tràn vào sân; đường bê tông; làm đường; sửa đường; đường ra khu sản xuất; cống hộp; thoát nước; cầu ván;
      cầu treo; phà chở khách; hè phố; tỉnh lộ; quốc lộ; ổ gà; gờ giảm tốc; vỉa hè; giấy phép xây dựng; xây dựng trái phép`,
    4: `ngập chia cắt; chia cắt; nâng cao ngầm; vật liệu xây dựng; tập kết vật liệu; độc đạo; đường độc đạo; hành lang để;
      đường cong; lề bồi; đường vô bản; xi măng; tự đổ; nước tràn vào sân; cống bé; cống nhỏ; mái tôn chìa; xe cao;
      buộc tháo dỡ; tháo dỡ hàng rào; hàng rào có trước; chưa có cống; mưa xuống; mưa to; cống đầu xóm; cống đầu;
      ngõ ngập; chân cầu; mặt cầu; mố; dầm; thanh đà; rỉ sét; lan can; làm nốt; m đường; mét đường; km đường;
      đường còn lại; trải đá; trải nhựa; rải đá; đổ đá; hè; bày hàng; đi bộ; lề; nút giao; giao lộ; đường dẫn; chiếc phà;
      chở khách; áo phao; chòng chành; lật phà; bến đò; hàng ba; tháo hàng ba; tháo mái hiên; mái hiên; mái vẩy;
      chất lượng đường; mới làm đã nứt; đã hỏng; lún nứt; khối lượng làm đường; làm cầu; xin làm cầu; mặt ván; sình lầy;
      bùn lầy; sình; lầy; lầy thụt; bụi đường; tưới đường; xe tưới; cong queo; khuất tầm nhìn; vành đai; ngập trong ngõ;
      nước ứ lại; hố tử thần; rọ đá đường; hạ cấp; xuống cấp nghiêm trọng đường; cứng hóa đường; bờ rào ven đường;
      thoát hiểm; tiêu thoát nước; cống chính; cống dọc; cống ngang đường; nước mưa chảy; ứ nước; đọng nước; bùn đất rơi;
      xe lu; đường chưa bàn giao; bàn giao đường; đường dở dang; taluy; sạt taluy; đường sạt; lở đường; rơi vãi; cát sỏi;
      chở vật liệu; chở quá khổ; mương dọc; rãnh dọc; rãnh hai bên; hộ lan; lan can đường; mất phanh; xuống dốc; lên dốc;
      khúc cua tay áo; đá rơi; mặt cầu bong; trụ cầu; móng cầu; dầm cầu; gầm cầu; cầu tạm; cầu phao; cầu bê tông;
      cầu treo hỏng; qua cầu; cấm xe; biển cấm; cấm tải; hạn chế tải trọng; tải trọng; bong tróc; lởm chởm; đá hộc; trơn;
      nhựa bong; nước chảy tràn đường; nước đổ về đường; nhà thầu; đơn vị thi công; chậm tiến độ; tiến độ; thi công dở;
      thi công dang dở; làm dở; bỏ dở; đào lên; đào bới; hoàn trả; trụ nằm giữa đường; giữa đường; tầm nhìn bị che;
      che tầm nhìn; cây che; cành cây che; chợ cóc; họp chợ lòng đường; buôn bán lòng đường; lấn chiếm vỉa hè;
      lấn chiếm lòng đường; lan chiếm hành lang; đỗ xe; dừng đỗ; đậu xe; chắn đường; dốc cao; đường trơn; đường gồ ghề;
      gồ ghề; đường hẹp; tránh nhau; xe ô tô không vào; cứu thương không vào; xe cứu hỏa không vào; xây nhà sai phép;
      xây vượt tầng; xây lấn; mái che; nhà xây; xây tường; ban công; lát vỉa hè; cây cầu; đường dân sinh; đường ra đồng;
      đường nội thôn; đường xương cá; đường nhánh; đường lô; kiệt; đường bờ kênh; cọc tiêu; đường hoa; đèn vàng;
      đèn đỏ giao thông; thu phí đường; điểm đen; bị sụt; đường cua; khúc cua; cống qua; đường trước; cầu ván;
      đường đê hỏng; xe chở đất; xe chở cát; giao thông; đường bê tông; đường nhựa; đường đất; mặt đường; ổ gà; ổ voi;
      vỉa hè; lòng đường; lề đường; hành lang đường; hành lang giao thông; hành lang an toàn giao thông; biển báo;
      gờ giảm tốc; gờ giảm; đèn tín hiệu; đèn xanh đèn đỏ; tỉnh lộ; quốc lộ; huyện lộ; hương lộ; đường tỉnh; đường huyện;
      đường xã; liên thôn; liên xã; liên ấp; liên xóm; đường thôn; đường làng; đường xóm; đường ngõ; đường ngang;
      đường liên thôn; đường liên xã; đường trục; đường nội đồng; con đường; tuyến đường; đoạn đường; sửa đường;
      làm đường; mở đường; mở rộng đường; nâng cấp đường; đổ bê tông; bê tông hóa; cứng hóa; lộ đal; lộ nhựa;
      lộ nông thôn; lộ đất; lộ bê tông; nâng lộ; làm lộ; lộ ấp; cầu treo; cầu gỗ; cầu khỉ; cầu tre; cầu sắt; cầu tràn;
      đường tràn; cầu dân sinh; cầu cống; chiếc cầu; lan can cầu; mố cầu; nhịp cầu; bắc cầu; cầu gãy; sập cầu; cầu sập;
      cầu yếu; gãy lan can; bến phà; đò ngang; xe quá tải; xe chở quá tải; xe tải nặng; xe ben; ngã tư; ngã ba;
      vòng xuyến; ta luy; sạt lở đường; ngập đường; cống thoát nước; rãnh thoát nước; thoát nước; hệ thống thoát nước;
      cống hộp; cống qua đường; nắp cống; cống ngang; xây dựng trái phép; giấy phép xây dựng; trật tự xây dựng;
      xây nhà trái phép; xây không phép; hiến đất làm đường; cao tốc; đường gom; đường sắt; hầm chui; bến xe; xe buýt;
      điểm dừng xe; bãi đỗ xe; mặt lộ; lộ giới; đường hẻm; gương cầu; tầm nhìn; vạch kẻ; đào đường; hoàn trả mặt đường;
      kết cấu công trình; công trình xây dựng; thi công công trình; đường mòn; đường đèo; đường dốc; xe công nông`,
    3: `phố; đò; phà; tông; lệch; phanh; xe hàng; sà lan; vận chuyển; ô tô; xe bốn bánh; rãnh; đá; nền hạ; đường vào;
      đường vô; đường ra; đường lên; đường xuống; đường qua; đường đi; sụt; lao xuống; xây tường rào; đường hư;
      đường hỏng; đường xấu; đường lầy; lầy lội; lún sụp; sụt lún; sụt lở đường; cầu; lộ; hẻm; ngõ; xe tải; xe container;
      công trình; xây dựng; nông thôn mới; dốc; vũng nước; kẹt xe; ùn tắc; thi công; xe cộ; đi lại; đá dăm; rải nhựa;
      trải nhựa; hố ga; trơn trượt; kè đường; nâng cấp; cống`,
    2: `đường; bê tông; xe máy; tai nạn; ngập; xuống cấp; nền đường; bụi; mở rộng; nâng nền; hàng quán; lấn làn`,
    1: `xe; đi học; sửa chữa; làm mới; sửa; đoạn; lối`,
  },
};

export const environment: Topic = {
  key: 'environment',
  names: ['moi truong', 'khoang san', 've sinh'],
  phrases: {
    6: `bụi mù; dầu nhớt; rơi vãi bụi; đổ dầu; nhà nuôi yến; nuôi yến; axit; bốc khói; xả phân; vứt rác; rác thải;
      xả thải; nước thải; mùi hôi; bãi rác; vứt xác; ô nhiễm; rác; nổ mìn`,
    4: `bụi mù mịt; bụi bặm; bụi cát; dầu mỡ; nước rửa xe; sửa xe đổ; mùi nặng; mùi sơn; mùi thuốc; thải máu; máu và phân;
      giết mổ trâu; ồn ào; mạ kẽm; xi mạ; xả axit; người dân vứt; khử trùng; trồng cây dọc; cây bóng mát; mùi hắc;
      thải khí; khí độc; đau đầu; nước chua; phân chưa xử lý; sát trường học; đóng cửa; xác heo; xác gà; xác chó;
      xác trâu; nước sình; sình thối; ruồi bay; ruồi đen; mâm cơm; nước mắm; làm mắm; lò mắm; nấu đường; làm bún;
      làm miến; làm tương; làm giấy; làm đậu; thuộc da; chế biến; cơ sở chế biến; thải ra; thải xuống; thải vào;
      chảy ra rãnh; vỏ thuốc bảo vệ thực vật; thùng chứa; bể chứa vỏ; công nghiệp phía; hỏa hoạn rác; khó chịu mùi;
      mùi khó chịu; bốc mùi khó chịu; đốt lá; đốt cỏ; đốt nhựa; cháy bãi rác; sạch sẽ; khai thông cống rãnh; phát quang;
      sông chết; đen kịt; đen sì; nước đen kịt; đen như mực; nổi váng; váng dầu; dầu thải; bùn thải; sặc sụa; khói bay;
      ngột ngạt; khó thở; than đá; đốt than; lò than; lò sấy; lò rèn; lò nấu; tro bay; mùn cưa; sơn xịt; phun sơn;
      hàn xì; máy xay đá; trạm trộn; bê tông nhựa nóng; khu xử lý; khu xử lý chất thải; chất thải rắn; xử lý rác;
      bãi chôn lấp; chôn lấp; lò đốt rác; hầm heo; hầm lợn; hầm biogas; rò qua giếng; ngấm vào giếng; ngấm xuống giếng;
      phân trôi; phân bay; lông gà; lông vịt; nuôi ngan; nuôi vịt giữa; nuôi lợn trong khu dân cư;
      nuôi heo trong khu dân cư; nuôi chim yến; nhà yến; loa dẫn yến; chim yến; bẩn thỉu; nhếch nhác; mất mỹ quan;
      cỏ mọc um tùm; cỏ dại; rác thải y tế; rác xây dựng; phế thải xây dựng; trạc thải; xà bần; đổ trộm; đổ xà bần;
      rác trôi; rác dưới kênh; rác ngập; dọn vệ sinh; tổng vệ sinh; người thu gom; tổ thu gom; lịch thu gom; nhựa;
      bao ni lông; chai lọ; thuốc sâu vứt; xác chuột; chuột chết; cá chết nổi; thả vịt; thả bò phóng uế; phóng uế;
      chó phóng uế; nhà vệ sinh công cộng; cống hôi; mương hôi; ao hôi; kênh hôi; kênh đen; tinh bột; xả trộm; xả lén;
      xả ban đêm; nước rửa; nước giặt; in nhuộm; dệt nhuộm; mạ; đúc; làng nghề ô nhiễm; bụi vải; bụi gỗ; bụi than;
      rung chấn; nổ đá; khai thác đất san lấp; chở đất sét; khai thác trái phép; hút cát; trấu; thổi trấu; tràn hóa chất;
      xả bụi; xả khói; nước thúi; nước lòng; chất độc; mùi khai; nước rỉ rác; môi trường; vệ sinh môi trường; rác;
      rác thải; bãi rác; thu gom rác; đốt rác; xe rác; thùng rác; điểm tập kết rác; đổ rác; vứt rác; xả rác; tiền rác;
      phế liệu; phế thải; ve chai; ô nhiễm; xả thải; nước thải; chất thải; khí thải; mùi hôi; hôi thối; hôi hám;
      mùi hôi thối; xú uế; bốc mùi; nặng mùi; mùi khét; khét lẹt; khói đen; khói bụi; khói độc; bụi đá; bụi xi măng;
      bụi mịn; tiếng ồn; trại lợn; trại heo; trại gà; trại vịt; trại bò; trại chăn nuôi; trang trại chăn nuôi; lò gạch;
      lò mổ; giết mổ; lò đốt; hóa chất; bao bì thuốc; vỏ thuốc; vỏ bao thuốc; xác động vật; xác lợn; xác chết; mỏ đá;
      mỏ cát; mỏ đất; khoáng sản; khai thác đá; khai thác cát; khai thác đất; khai thác mỏ; nổ mìn;
      chăn nuôi gây ô nhiễm; nhà máy xả; xả nước; cá chết; làm dơ; dơ nước; bãi tập kết; bụi mịt mù; nguồn nước bị;
      phân lợn; phân heo; phân gà; hố phân; biogas; ruồi; ruồi nhặng; hôi tanh; mùi tanh; nước đen; đen ngòm;
      rác sinh hoạt; phân loại rác; túi ni lông; hầm cầu; trồng cây xanh; cây xanh; giấy phép môi trường`,
    3: `xay lúa; bay vô nhà; bay vào nhà; mù mịt; khói; hôi; thúi; thối; mùi; xả; xưởng; cơ sở sản xuất; nhà máy;
      xưởng mộc; xưởng cưa; ồn; khu công nghiệp; khu dân cư; muỗi; dơ; bẩn; rác rưởi; đốt; đốt rơm; rơm rạ; nghĩa trang;
      chăn nuôi trong khu dân cư; thu gom`,
    2: `trồng cây; phân; rò; chất; nhà máy; đầu nguồn; thả; khét; sạch đẹp; xanh; giữa xóm; giữa làng; tràn; mùi lạ; bụi;
      chăn nuôi; cơ sở; ao tù; nước tù; doanh nghiệp; công ty`,
    1: `giếng; sông; ao; rạch; vệ sinh`,
  },
};

export const farming: Topic = {
  key: 'farming',
  names: ['nong nghiep', 'thuy loi', 'thuy san', 'lam nghiep', 'nong thon'],
  phrases: {
    6: `tàu thuyền; máy làm đất; cải hoán tàu; đàn bò; lở mồm long móng; rừng phi lao; đập thủy lợi; bao tiêu; xâm thực;
      tập huấn kỹ thuật; kỹ thuật trồng; đàn vịt; giao khoán rừng; lúa; thú y; kênh tiêu; kênh nội đồng;
      hợp tác xã nông nghiệp; ốc bươu vàng; đê bao; cảng cá; gieo sạ; nương lúa; úng; mất mùa; kênh mương; trạm bơm;
      dịch tả lợn; thủy lợi; tàu cá; nuôi trồng thủy sản`,
    4: `cải hoán; máy móc nông nghiệp; làm đất; phân bón hỗ trợ; bệnh vàng lá; vàng lá; xì mủ; thối rễ; cán bộ kỹ thuật;
      phòng trừ; kênh dẫn ngọt; ngọt; gieo; sâu keo; đại lý phân bón; phân bón giả; thuốc giả lúa; trồng na;
      lớp tập huấn; chuyển giao kỹ thuật; ra khơi; dầu ra khơi; chắn cát; biển xâm thực; ngô lai; lỗ rò; phía đồng;
      phun thành vòi; mạch đùn; mạch sủi; chống hạn; bơm nước chống hạn; bờ kênh; giữ nước; chạy thêm máy bơm; máy bơm;
      úng trắng; kịp thời vụ; thời vụ; cung ứng giống; gà chết; đàn gà; đàn vịt; cá chết; tôm chết; chết trắng hồ;
      cây ăn quả; khảm lá; ghe thuyền; ghe lúa; cạn queo; sên vét; sên; sạ; mạ mới sạ; thương hiệu; trái nhãn;
      chỉ dẫn địa lý; nhãn hiệu; voi; giẫm nát; nương; nương rẫy; ngập vườn; vườn nhà dân; ăn vô vườn; ăn vào vườn;
      đê rò; mặt đê; thân đê; sông dâng; bến cá; nghề biển; đi biển; bám biển; phao cứu sinh tàu; máy cày;
      khô hạn kéo dài; nước về ruộng; bơm tát; thủy lợi nội đồng; ruộng thiếu nước; ruộng phía; cống nội đồng; mương xây;
      cứng hóa kênh; kiên cố kênh; vật tư nông nghiệp; phân và giống; giống và phân; giống và phân bón; hàng giả; đạm;
      lân; sương muối; rét đậm; rét hại; mưa đá; gió lốc lúa; lúa đổ; đổ rạp; rau màu; rau; hoa; cây màu; mẫu lúa;
      mẫu ruộng; sào; công đất ruộng; công ruộng; thúi gốc; thối gốc; gốc lúa; lúa chết; chết lúa; ngập mặn; mặn chết;
      nước đứng; ém nước; tát nước; tát; đáy kênh; kiên cố hóa kênh; kiên cố; kênh nhánh; kênh cấp; kênh chính;
      mương nhánh; bờ vùng; bờ thửa nội đồng; cống đóng; mở cống; đóng cống; vận hành cống; lịch bơm; lịch xả nước;
      xả nước hồ; tích nước; ngư cụ; lưới; ngư trường; gần bờ; thuyền; ghe cá; lồng cá; bè cá; đầm; vuông tôm; ao tôm;
      tôm giống; cá giống; thức ăn chăn nuôi; giá lợn; giá heo; giá lúa; giá cà phê; tiêu thụ nông sản; bao tiêu;
      thu mua; ép giá; bẻ kèo; được giá; liên kết sản xuất; tổ hợp tác; cánh đồng lớn; cơ giới; máy cấy; drone;
      phun thuốc lúa; rơm; đốt đồng; cỏ voi; dê; cừu; ong; tằm; nấm; hoa cúc; đào; quất; nhãn; vải; cam; chanh; mít;
      xoài; dừa; điều; tiêu; chuối; rau sạch; nhà lưới; nhà kính; vườn tạp; trồng dừa; rừng trồng; cây keo; cây quế;
      chặt phá; khai thác keo; phòng cháy rừng; kiểm lâm; rừng đầu nguồn; chăn thả; chăn dắt; thụ tinh; thú y viên;
      cán bộ thú y; dại; lở mồm; tai xanh; newcastle; vắc xin cho; tiêm cho trâu; bệnh trên lúa; lúa bệnh; sâu cuốn lá;
      đạo ôn cổ bông; bọ; châu chấu; ốc sên; chim; heo rừng phá; khỉ; nước biển dâng; kè chắn sóng; kè chống sạt lở;
      rọ đá; sạt lở bờ sông; sạt lở bờ biển; sạt lở đê; thiên tai mất mùa; mất mùa; đói giáp hạt; nông thôn;
      đường trong đồng; điện ra đồng; giống bò; bò sinh sản; dự án bò; rầy; cháy lúa; sào lúa; công lúa; hoa màu; bắp;
      bưởi; viêm da nổi cục; trâu; nghé; trồng nấm; dầu bơm; máy dò cá; giã cào; lúa sắp gặt; triều cường; bờ kinh; xáng;
      nông nghiệp; thủy lợi; kênh mương; mương nội đồng; mương tưới; mương tiêu; kênh tưới; kênh tiêu; kênh thủy lợi;
      nạo vét; vét mương; nạo vét kênh; trạm bơm; bơm nước; tưới; tiêu úng; nước tưới; tưới tiêu; ngập úng; đồng ruộng;
      cánh đồng; đồng trũng; lúa; mạ; cấy; gặt; mùa màng; vụ chiêm; vụ mùa; vụ xuân; vụ đông; hè thu; đông xuân;
      giống lúa; giống cây; cây giống; con giống; cây trồng; phân bón; thuốc trừ sâu; thuốc bảo vệ thực vật; sâu bệnh;
      rầy nâu; đạo ôn; chuột; chuột phá; ốc bươu; dịch tả lợn; dịch tả heo; dịch lợn; lở mồm long móng; cúm gia cầm;
      tiêm phòng gia súc; tiêm phòng; vắc xin gia súc; thú y; tiêu hủy; lợn chết; heo chết; trâu bò; gia súc; gia cầm;
      đàn lợn; đàn heo; đàn bò; nuôi lợn; nuôi heo; nuôi bò; nuôi gà; đê; đê bối; đê điều; đê bao; bờ bao; đê biển;
      đê kè; kè biển; kè sông; bờ kè; kè; sạt lở bờ; bờ sông; bờ biển; xâm nhập mặn; nước mặn; ngăn mặn; cống ngăn mặn;
      nhiễm mặn ruộng; hạn hán; hạn mặn; khô hạn; cháy rừng; trồng rừng; rừng phòng hộ; giao rừng; lâm trường; keo;
      cao su; cà phê; hồ tiêu; sầu riêng; thanh long; vải thiều; cây ăn trái; vườn cây; thương lái; đầu ra;
      được mùa mất giá; tôm; nuôi cá; cá lồng; nuôi trồng thủy sản; thủy sản; ngư dân; tàu cá; đánh bắt; cửa biển;
      luồng lạch; khu neo đậu; âu thuyền; lồng bè; diêm dân; làm muối; ruộng muối; muối; khuyến nông; máy gặt; sào ruộng;
      ruộng; rẫy; mì; sắn; mía; lạc; ngô; dưa hấu; khoai; chè; lục bình; kênh; mương; máng nước tưới; thủy nông; hồ chứa;
      đập; đập tràn; hồ đập; bảo hiểm cây trồng; vật nuôi; chăn nuôi; cống lấy nước; cống tiêu; xổ nước; ốc;
      thiệt hại do bão; lũ ống; bò giống; trái cây; voi rừng; heo rừng; khỉ phá; ocop`,
    3: `nuôi tôm; hợp tác xã; htx; bơm; giống; vụ; hạn; rừng; sạt lở; mất giá; trồng; nuôi; ao nuôi; bồi lấp; mặn;
      ngọt hóa; nông sản; nông dân; kinh; rạch; lợn; heo; bò; vườn; tôm cá; hố sủi; nước lũ; triều cường`,
    2: `sào; mẫu; công; mùa; chết khô; cánh; đáy; gốc; trồng lúa; cá; tôm; thuyền; ghe; bò; dê; vùng trũng; úng; bão lụt;
      sương; gà; vịt; ngập; lũ; bão; cống; sông; đồng; thuốc; hồ`,
    1: `nước; ao; cây`,
  },
};

export const power: Topic = {
  key: 'power',
  names: ['dien'],
  phrases: {
    6: `lắp đèn đường; nhảy át; đâm gãy; dây đang thòng; quá tải trạm; máy biến áp; nâng công suất; điện rất yếu; hạ bình;
      bóng đèn; điện bị cúp; dây điện đứt; đè lên dây điện; trạm biến áp; đèn đường; đèn chiếu sáng; điện chiếu sáng;
      mất điện; cúp điện; cột điện; trụ điện; dây điện; điện lưới; điện yếu; điện lực; tiền điện; bình biến thế; công tơ;
      điện giật`,
    4: `gắn điện kế; điện kế riêng; bơm nước không lên; tuột sứ; sứ; nâng cấp trạm; thòng xuống; nhảy aptomat;
      chống quá tải; gắn đồng hồ điện; câu nhờ; đồng hồ riêng; cột điện đầu; tủ lạnh; tivi; điều hòa; không bật được;
      bật không lên; cột gỗ; thay cột; cuối nguồn; kêu xèo xèo; xèo xèo; tối đen; cúp liên tục; bị cúp; cúp;
      hạ bình riêng; bình riêng; kéo thêm; đường dây cho xóm; trụ cũ; trụ điện cũ; mối ăn trụ; điện sinh hoạt cho;
      sụt điện; điện phóng; rò rỉ điện; cháy máy; tắt phụt; nhấp nháy; điện lên xuống; hóa đơn tiền điện; ghi chỉ số;
      chốt số điện; nhân viên điện; thợ điện; dây chằng; dây thông tin; dây mạng; búi dây; mạng nhện dây; pin mặt trời;
      năng lượng mặt trời; điện mặt trời; hư bình; ắc quy; đường dây; dây sau công tơ; dây mắc; dây võng; dây chùng;
      trụ bê tông; trụ nghiêng; cột nghiêng; cột gãy; cành cây chạm dây; chặt cây gần dây; bóng cháy; đèn hỏng;
      đèn không sáng; tối om; đường tối; trời tối; thắp sáng; bóng led; điện công cộng; tiền điện đường; áp tô mát;
      điện kế chung; tách điện kế; hộ dùng chung; điện cho trạm; điện sản xuất; điện phục vụ; nồi cơm; quạt không;
      quạt chạy; bóng đèn; lắp đèn; thay bóng; kéo điện; điện chập chờn; dây hạ thế; cúp hoài; điện lực; ngành điện;
      mất điện; cúp điện; cắt điện; điện yếu; điện áp; điện lưới; lưới điện; bắt điện; cột điện; trụ điện;
      đường dây điện; đường điện; dây điện; hạ thế; trung thế; cao thế; trạm biến áp; trạm điện; bình biến thế;
      bình điện; biến áp; biến thế; công tơ; đồng hồ điện; điện kế; tiền điện; giá điện; hóa đơn điện; câu đuôi;
      câu móc điện; điện chiếu sáng; đèn đường; đèn chiếu sáng; bóng đèn đường; chiếu sáng; điện sinh hoạt; điện ba pha;
      điện 3 pha; evn; rò điện; hở điện; chập điện; điện giật; nguồn điện; hành lang lưới điện; cắt nguồn; đèn cao áp;
      điện năng lượng mặt trời; công suất trạm; xài điện; dùng điện; hệ thống điện; điện kéo; điện đường; tóe lửa; xẹt lửa`,
    3: `di dời trụ; di dời cột; dời trụ; điện; aptomat; tê tay; quá tải điện; quạt không quay; dây cáp; cáp viễn thông;
      đèn; điện thế; tụt áp; đỏ quạch; bị giật`,
    2: `giờ cao điểm; quá tải; bóng; trạm; sụt áp`,
  },
};

export const water: Topic = {
  key: 'water',
  names: ['nuoc sach', 'cap nuoc', 'nuoc sinh hoat', 'nuoc'],
  phrases: {
    6: `nước dùng; nước tắm giặt; vàng khè; nước máy lúc có; nước máy; nước sạch; nước sinh hoạt; trạm cấp nước;
      nhà máy nước; tiền nước; đường ống nước`,
    4: `không có nước dùng; xin từng can; can nước; từng can; lúc có lúc không; mới chảy; không chảy; giặt đồ; ố hết;
      tắm giặt; rửa tay; nước ngầm; nguồn nước sạch; mạch nước; nước giếng khơi; nước trạm bơm; nước lên vàng;
      nước có váng; tuyến ống; truyền tải nước; đường nước; máy bơm giếng; tháp nước; bể lọc; lọc nước; nước lợ;
      nước có mùi; nước cặn; cặn; nước như; nước bẩn; nước về đục; nước chảy yếu; nước không về; nước không đến;
      cấp nước tập trung; công trình cấp nước; nước hợp vệ sinh; nước mưa; khoan nước; giếng cạn; giếng trơ đáy;
      cạn giếng; mùa khô thiếu nước; xe chở nước; xin nước; thau chậu; nước tắm; nước giặt; vỡ ống; bể ống; rò ống;
      ống vỡ; chốt số nước; giọt nước; khát; nước khe; suối về dùng; giếng làng; mua nước; nước bình; khoan giếng;
      nước về uống; nhỏ giọt; máy lọc nước; nước sạch; nước máy; mất nước; cúp nước; cắt nước; nước sinh hoạt;
      thiếu nước sinh hoạt; thiếu nước; ống nước; đường ống nước; đường ống; bể nước; nhà máy nước; trạm cấp nước;
      cấp nước; nước cấp; tiền nước; giá nước; đồng hồ nước; nước đục; nước vàng; nhiễm phèn; nước phèn; nước nhiễm mặn;
      nước tự chảy; giếng khoan; giếng nước; nước giếng; nước uống; nước ăn; nước ngọt sinh hoạt; gùi nước; đổi nước;
      công trình nước; nước yếu; áp lực nước; đấu nối nước; nước không lên; nước nấu ăn; nước xài; khô giếng; vòi nước;
      bồn nước; bồn chứa nước; chở nước`,
    3: `phèn; uống; nhiễm mặn; giếng; đấu nối; nước hôi; cúp hoài; bơm nước sinh hoạt`,
    1: `nước`,
  },
};
