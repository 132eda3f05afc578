import type { Weighted } from './entry.ts';

/** Danger to people or property now. */
export const danger: Weighted = {
  4: `đê bao đang rò; có chỗ rò; chỗ rò; đang rò; rò nước; sát mặt đê; huy động lực lượng; xin cứu; cứu gấp; đánh lộn;
      gậy gộc; ói mửa; cấp cứu rồi; chở đi cấp cứu; đi cấp cứu; ăn nấm; tưới xăng; đòi đốt; đốt nhà; cầm xi lanh;
      xi lanh; kêu xèo xèo; đè lên dây; muốn lật; chòng chành; ngã lên nhà; đổ lên nhà; là đổ xuống; nứt toác; đá bay;
      đánh người; vác dao; mang dao; xách dao; cầm súng; chém bừa; điện phóng; tê tay; suýt trúng; suýt cháy; suýt chết;
      suýt ngã xuống; suýt rơi; bị tông; tông lệch; gài súng; súng kíp; súng săn; bẫy điện; gài bẫy; rắn lục; rắn hổ;
      rắn cắn; cắn hai người; cắn # người; sập trần; sập tường; đổ tường; tường đổ; sắp rơi; rơi ngói; cây đổ;
      cây sắp đổ; cây mục; gãy cành; rò rỉ gas; mất phanh; vỡ đập; đập rò; thấm qua thân đập; tràn bờ; nước dâng nhanh;
      nước lên nhanh; nước xiết; chảy xiết; mắc cạn; cuốn mất; trôi nhà; vùi lấp; đất đá sạt; sạt núi; nứt núi; nứt đất;
      vết nứt; hàm ếch; lở tới; lở sát nhà; sát chân nhà; sát mép nhà; phóng điện; chạm điện; điện chạm; cháy nổ tại;
      đang bốc khói; bốc khói; nổ lớn; bỏng; trúng độc; hôn mê; co giật; đi viện; phải nhập viện; truy sát; rượt chém;
      đâm nhau; gí dao; kề dao; tấn công; cắn người; phát điên; lên cơn; đập phá; khủng bố; hành hung; đánh hội đồng;
      quấy rối; dụ dỗ trẻ em; bắt cóc trẻ; hiếp; ma men cầm; trẻ em rơi; rơi xuống giếng; giếng không nắp; hố không nắp;
      không nắp đậy; không rào; không có rào chắn; sắp sập; sắp đổ; sắp gãy; chực đổ; chực sập; có thể sập; nguy cơ sập;
      nguy cơ đổ; sập xuống; đổ sập; bị sập; sập cầu; cầu sập; gãy lan can; sạt lở nuốt; nứt nền; nứt nhà; nứt tường;
      hố sủi; vỡ đê; tràn đê; rò đê; sụt đê; nguy cơ vỡ; lũ cuốn; cuốn trôi; suýt cuốn; nước cuốn; chết đuối; đuối nước;
      điện giật; bị giật; giật hôm qua; hở điện; rò điện; rò rỉ điện; dây điện đứt; đứt dây điện; dây điện rơi;
      dây điện rớt; đứt rơi; đứt rớt; dây điện trần; dây điện sà; sà xuống; dây trần; tóe lửa; xẹt lửa; bốc cháy;
      chập điện; chập cháy; bị cháy; đang cháy; phát nổ; sợ nổ; rò gas; rò khí; nổ mìn; đá văng; cháy rừng; ngộ độc;
      nôn ói; chó dại; nhập viện; mất nắp; đổ hóa chất; lật; gãy tay; hạ thế rớt; bằng dao; lật đổ; tử vong; chết người;
      tai nạn chết; tự tử; đánh nhau; đâm chém; chém nhau; hỗn chiến; hung khí; mã tấu; phóng lợn; cầm dao; cầm rựa;
      dao kiếm; vũ khí; súng tự chế; lựu đạn; quả bom; bom; đầu đạn; vật liệu nổ; đe dọa; dọa giết; dọa đánh; hăm dọa;
      uy hiếp; đánh đập; đánh vợ; bạo hành; bạo lực gia đình; xâm hại; ma túy; chích hút; kim tiêm; đua xe; cướp;
      cướp giật; đòi nợ mướn; đòi nợ thuê; bắt cóc; tính mạng; nguy hiểm đến tính mạng; khẩn cấp; hỏa hoạn; cô lập;
      mắc kẹt; nước tràn vô nhà; nước tràn vào nhà; tràn vô nhà; tràn vào nhà; bong từng mảng; rơi trúng; văng trúng;
      ngay lập tức; cá chết trắng; tràn hóa chất; rò hóa chất; hóa chất tràn; cuồng sát; ngáo đá; cháy nhà;
      đe dọa tính mạng; có người té; té xuống; té xuống kinh; mất tích; sụp xuống; hố tử thần; hố sâu; đổ ập; lở ầm ầm;
      gãy đổ; dễ cháy; tông chết; cán chết; nổ súng; phóng hỏa; đập phá nhà; phá nhà`,
  3: `sạt; đang tràn; tràn vô; tràn vào; bể một đoạn; vỡ một đoạn; cách nhà; bắn; lạc đạn; súng; trọng thương; bị đâm; máu; đổ máu; đứt một; ngáo; xói; võng; rỉ sét; phun; đang sụt; đang sạt; đang nứt; đang cháy; đang rò; xuất hiện lỗ; thành vòi;
      phun thành vòi; đau bụng; thòng; rớt; rơi; sà; đổ; ập; xiết; axit; đầu độc; đưa đi bệnh viện; đi bệnh viện; nôn;
      võng xuống; bị đâm gãy; bị thương; nguy hiểm; ngã xuống; rơi xuống; cấp cứu; xăng; bình gas; hóa chất; khoét; ngã;
      té; lọt xuống; rớt xuống; sập một bên; muốn sập; gãy trụ; gãy tay; chó; cắn; ném đá; dao; lở sát; sạt lở; gãy;
      mục gãy; sập; nghiêng; lở; rất sợ; sợ lắm; hoảng; gây gổ; rượt; đuổi đánh; nứt; đang lên nhanh; xử lý ngay; gấp;
      ngay trong đêm; di dời; chích điện; nghiện; giang hồ; hôi thối; tụ tập; cháy; nổ; nổ pháo; say rượu; phòng sập;
      vỡ kè; đánh vỡ kè; đổ vào nhà; bạo lực; hàm ếch; thòng xuống; trẻ con suýt; suýt; mảng vữa; đe; chém; đâm; đứt;
      lũ quét; lũ ống; lũ; giết mổ lậu; nước thải đen; giếng nhà dân; xả thải`,
  2: `cầu; cột điện; trụ điện; dây điện; điện; trần; taluy; mái taluy; đê; đập; kè; phà; hố; tường; cây to; cổ thụ;
      giếng; hầm; xói; rỉ; lỗ; chết; đã chết; bệnh viện; không dám; không dám đi; rất lo; dọa; máu; chảy máu; bão; đuổi;
      đòi; lửa; khói; xuống; đất đá; vào nhà; vô nhà; sợ; lo sợ; bất an; hôm qua; đêm qua; tối qua; vừa mới;
      hiện nay đang; mất an toàn; tai nạn; trẻ em; các cháu; khu dân cư; giữa khu dân cư; lan can; không có rào chắn;
      rất dễ; mưa lớn; mưa bão; nhà dân; nhà trẻ; trường học`,
};

/** Harm that grows, or many people. */
export const growing: Weighted = {
  4: `mùi nặng; ruồi muỗi; lún thành; bị vỡ; kịp vụ; lở mồm long móng; cặn đen; mùi bùn; dột nát; tiêu chảy; bẻ khóa;
      ăn trụi; xả nước dơ; thiếu phòng; bị ngập; chết khô; điện yếu; yếu quá; thải máu; vì điện yếu; đi bộ hai giờ;
      hai năm; học ghép; bỏ hoang; làm bể; tràn ra đường; nước đen; bụi gỗ; không dám xài; nước đọng; đọng nước; ứ lại;
      úng trắng; không bật được; nhảy át; chống quá tải; lúc có lúc không; đóng cửa; mùi hắc; đau đầu; chảy ra rãnh;
      lảng vảng; cạy cửa; chết trắng; giẫm nát; chết ngạt; cạn queo; vàng khè; cắn phá; ruồi bay; mục hết; có ca; đá gà;
      số đề; nặng lãi; xâm thực; mất dần; mất đất sản xuất; học ba ca; chưa có bếp; rất yếu; nước yếu; vứt rác; làm hư;
      không giữ được nước; kéo dài hơn; chục năm; tắc; bị tắc; nghẽn; đen kịt; sặc sụa; bong tróc; lởm chởm; mất mùa;
      sương muối; lừa bán; giá cắt cổ; ở nhờ; chưa được bố trí; không có insulin; hết thuốc; sụt điện; sụt áp; dồn lớp;
      ngấm vào giếng; rò qua giếng; đang chậm trễ; nước đứng; thúi gốc; chết lúa; phá hết; san lấp; trôi khắp; đến mức;
      lan rộng; lan ra; ngày càng nhiều; hằng đêm; hàng đêm; đêm đêm; mấy vụ; nhiều vụ; khói mù; thúi; hôi thúi; xả bụi;
      hôi tanh; mùi tanh; dâng vào nhà; bị sụt; nhỏ giọt; thiếu lớp; tai nạn hoài; tai nạn; rầy nâu; phá lúa; bể nát;
      trôi; đục ngầu; chạy suốt ngày; chưa được bồi thường; suốt ngày; khoan giếng; phèn; mù mịt; mất an toàn; cả xóm;
      cả thôn; cả làng; cả ấp; cả bản; cả khu; toàn thôn; toàn xã; nhiều hộ; hàng trăm hộ; hàng chục hộ; hàng loạt;
      trên diện rộng; lây lan; dịch bệnh; ổ dịch; nghi dịch; dịch tả; dịch tả lợn; tiêu hủy; chết hàng loạt; chết dần;
      khô cháy; mất trắng; thiếu nước; mất nước; không có nước; hổng có nước; nước mặn; xâm nhập mặn; ngập; ngập úng;
      ngập lụt; bồi lấp; hư hỏng nặng; hư hết; vỡ nát; nát bét; sụt lún; sụt lở; sạt lở; lún sụp; xuống cấp;
      xuống cấp nghiêm trọng; xiêu vẹo; phá hỏng; ô nhiễm; hôi thối; xú uế; khét lẹt; khói đen; khói độc; khói; mùi hôi;
      xả nước thải; xả thải; hôi hám; dơ hết; làm dơ; kéo dài nhiều năm; nhiều năm; nhiều lần; mười năm; ổ gà; lầy;
      lầy lội; trộm; mất trộm; trộm cắp; liên tục; sốt xuất huyết; tay chân miệng; nhiều ca; cúp hoài; mất điện;
      thường xuyên mất điện; thiếu phòng học; thiếu giáo viên; học nhờ; mối mọt; tín dụng đen; nẹt pô; lạng lách;
      bụi mịt mù; không đi được; không đi nổi; nước đục; chưa có điện; cưỡng chế; hạn hán; đi lại rất khó;
      đi lại khó khăn; chuột phá; sâu bệnh; thiếu đất; trung tuyến quân; lao động duy nhất; hư từ; mất sóng; chập chờn;
      bồi lắng; tụt áp; nhiễm phèn; nhiễm mặn; thiếu tôn trọng; hách dịch; nhũng nhiễu; thiếu thuốc; cá chết; tôm chết;
      gia súc chết; nghẹt; dứt điểm; té hoài; đêm nào cũng; ngày nào cũng; không ngủ được; không chịu được;
      không chịu nổi; ngày càng; nghiêm trọng`,
  3: `hư; hỏng; vỡ; bể; gãy; lún; nứt; dột; sụp; đục; chết; thiếu; khô; yếu; khổ; quá tải; lo lắng; lo lắm; mùa lũ;
      hoài; học sinh; đổ nát; tràn; bờ bao; không có nhà vệ sinh; cạn; hư hỏng; mục`,
  2: `bà con; các cháu; nhiều; khó khăn; bụi; mỗi khi mưa; mưa; lũ; bão; ruồi; ồn; kéo dài; người dân`,
};

/** Talk of danger that is not there now. */
export const calmPhrases = `sau lũ; sau bão; yêu cầu; nhu cầu; cầu mong; toàn cầu; cầu khỉ; cây cầu; làm cầu; xin làm cầu; bắc cầu; cầu dân sinh; cầu lông;
      đối thoại; đổ bê tông; đổ đất; đổ đá; tự đổ; đổ lại; đổ rác; rác đổ; đổ ra; đổ nhựa; cột mốc; tiền điện;
      điện thoại; điện gió; điện lực; điện yếu; điện lưới; kéo điện; mất điện; cúp điện; ngành điện; bảo hiểm;
      mua bảo hiểm; đèn đường; điện chiếu sáng; cầu thang; phong trào; điện áp; hạ thế; trạm điện; máy bơm; chết lúa;
      lúa chết; cá chết; tôm chết; heo chết; lợn chết; gà chết; chuột chết; xác chết; mất đi; đã mất; tốc mái; hỗ trợ;
      khai tử; chứng tử; giấy báo tử; hy sinh; đòi tiền; đòi lại; dây điện thoại; xuống cấp; xuống đo; giếng khoan;
      giếng khơi; nước giếng; giếng làng; nhà bị bão; do bão; sau trận bão; bị bão; chống bão; trực bão; tiền đóng;
      đồng bào; đặc trị rắn cắn; thuốc đặc trị rắn cắn; xin thêm; cứu đói; hỗ trợ kinh phí; phòng cháy chữa cháy;
      phòng cháy; chữa cháy; đã khắc phục; phòng kẻ gian; kế hoạch; hướng dẫn; chống mỹ; thương binh; liệt sĩ;
      chất độc da cam; mưa nhiều`;

/** Preventing, teaching, asking for one's due: not danger now. */
export const preventing = `tuyên truyền; tập huấn; diễn tập; phòng ngừa; đề phòng; để phòng; phòng chống; tác hại; xin chế độ; hưởng chế độ;
      xử phạt; khiếu nại; quyết định xử phạt; nâng cao nhận thức; giáo dục; xin kinh phí; thuốc đặc trị;
      bảo hiểm tai nạn`;
