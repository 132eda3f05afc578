/**
 * Words as they count for likeness, folded. A line of `sameThings` is one thing said in several ways (regions, dialects,
 * registers); words of `weakWords` say little; `emptyWords` say nothing.
 */
export const sameThings = `
tau; ghe; thuyen; xuong; do
bac si; y si; y bac si; kham benh
quan; hang quan; quan nhau; quan bia
lo mo; giet mo; mo lon; mo heo
nghia trang; nghia dia; het cho; dat chon
tranh chap; gianh nhau; tranh nhau; gianh
duong; lo; con duong; tuyen duong; doan duong; truc duong; duong sa; lo nong thon
ngo; hem; kiet; ngach
hu; hong; vo; nat; be; hu hong; xuong cap; lun; sut; sut lun; lun sup; sup; o ga; o voi; lay; lay loi; vo nat; nat bet; bong troc; pha hong; hu het; bi pha
ngap; ung; ngap ung; lut; ngap lut; dong nuoc; u dong; ngap nuoc; loi nuoc
cong; ranh; thoat nuoc; cong thoat nuoc; ranh thoat nuoc; muong thoat nuoc; ho ga; cong ranh
tac; nghet; bi tac; bit; boi lap; boi lang; vui lap; lap day
kenh; muong; kinh; rach; kenh muong; muong dan nuoc; muong tuoi
nao vet; vet; khoi thong; khai thong
tuoi; nuoc tuoi; dan nuoc; bom nuoc; tuoi tieu; lay nuoc
lua; ruong; dong ruong; canh dong; ruong lua
hoi; thoi; thui; mui; xu ue; hoi thoi; mui hoi; boc mui; nang mui; hoi ham; mui hoi thoi; mui thoi
o nhiem; xa thai; nuoc thai; chat thai; xa nuoc thai; xa ra; xa thang
lon; heo
trai lon; trai heo; chuong lon; chuong heo; trang trai lon; nuoi lon; nuoi heo; chan nuoi lon; chan nuoi heo
ga; vit; gia cam
rac; rac thai; bai rac; do rac; vut rac; dong rac; xa rac; rac ruoi
thu gom; gom rac; thu gom rac; don rac; don dep; xe rac; cho rac
dien yeu; tut ap; sut ap; dien chap chon; do quach; dien phap phu; khong du dien; dien ap thap; dien qua yeu; yeu dien; dien rat yeu
mat dien; cup dien; cat dien
tram bien ap; bien the; binh bien the; tram dien; bien ap; ha tram; nang cong suat; them tram
cot dien; tru dien
day dien; duong day dien; day dan; day tran; duong dien
mat nuoc; cup nuoc; khong co nuoc; thieu nuoc; hong co nuoc; het nuoc; khan nuoc; nuoc khong chay; khong co giot nao
nuoc sach; nuoc may; nuoc sinh hoat; nuoc an; nuoc dung
duc; nuoc duc; do nguon nuoc; vang khe; ban
den duong; dien chieu sang; chieu sang; bong den; den chieu sang; den cao ap; dien duong
so do; so hong; giay do; bia do; bia hong; giay chung nhan; giay chung nhan quyen su dung dat; cap so; lam so; ra so; lam giay do; cap giay chung nhan; qsdd; cap bia; giay to dat
lan; lan chiem; lan dat; bao chiem; lan ra; lan sang; chiem; lan ranh; xay lan; rao lan
loi di; loi di chung; ngo di chung; duong di chung; duong di; loi chung
ranh gioi; ranh; ranh dat; moc gioi; ranh gioi dat; giap ranh
boi thuong; den bu; tien den bu; phuong an den bu; phuong an boi thuong; gia den bu; ap gia
thu hoi; thu hoi dat; lay dat; giai toa; giai phong mat bang; gpmb
hoc sinh; cac chau; tre em; hoc tro; con nit; tre con; may dua nho; em nho; con em; sap nho; tui nho; lu tre
mam non; mau giao; nha tre; truong mam non
ho ngheo; nguoi ngheo; dien ngheo; so ho ngheo; so ngheo
can ngheo; ho can ngheo
binh xet; xet; ra soat; xet duyet; binh bau
nguoi cao tuoi; nguoi gia; tuoi gia; cu gia; cao tuoi
tro cap; che do; phu cap; tien tro cap
on; karaoke; loa keo; loa keo keo; nhac to; loa thung; hat ho; mo nhac; hat karaoke; am i; nhac lon; hat
trom; mat trom; mat cap; an trom; trom cap; ke trom; ke gian; bat trom
ma tuy; nghien; chich hut; hut chich; con nghien; kim tiem
dua xe; net po; lang lach; boc dau; phong nhanh; rua ga; chay xe nhanh
danh nhau; au da; danh lon; hon chien; chem nhau
sat lo; lo; sut lo; xoi lo; lo bo
gay; gay lan can; sap; muc; muc gay; sap gay; gay nhip
xe tai; xe ben; xe qua tai; xe cho; xe cho cat; xe cho dat; xe to; xe tai nang; o to tai
bui; bui mit mu; khoi bui
khoi; khoi den; khoi doc; khet; khet let; dot
nha van hoa; hoi truong thon; nha sinh hoat cong dong; tru so thon; tru so ap; hoi truong; nha cong dong; nvh
dot; mai; mai ton; toc mai; mai dot; mai nha; dot nat
thai do; hach dich; quat; nat; quat mang; gat; cau gat; nat no; quat nat; kho chiu; coi thuong; thieu ton trong; cua quyen
cong khai; minh bach; niem yet; ro rang
thu tien; khoan thu; dong gop; thu quy; dong tien; nop tien; khoan dong gop; cac khoan thu
go giam toc; giam toc; go giam; son giam toc; bien bao
tai nan; te; nga; te nga; va cham
dich benh; dich; o dich; nhieu ca; lay lan
dich ta; dich ta lon; dich ta heo; ta lon
tram y te; tram xa
sot xuat huyet; muoi; phun thuoc muoi; diet muoi
song dien thoai; song di dong; mat song; song yeu; internet; wifi; mang
nghia vu quan su; nhap ngu; di linh; di bo doi; goi nhap ngu; di nghia vu
khai sinh; giay khai sinh; lam khai sinh
chung thuc; sao y; cong chung; chung giay
luc binh; beo; beo tay
no min; ban min
kiem tra; xac minh; thanh tra
chet; chet trang; chet hang loat; chet dan
camera; lap camera
liet si; nghia trang liet si; mo liet si
thuong binh; benh binh
ho tro; giup do; cuu tro; tien ho tro; giup
bao; lu; thien tai; bao lu
thuoc; het thuoc; thieu thuoc
giao vien; thay co; co giao; thay giao
phong hoc; lop hoc
hoc nho; hoc tam; muon cho hoc
thieu; khong du; khong co; chua co; hong co
cho tha rong; tha rong cho; cho can
chuot; chuot pha
sua; sua chua; tu sua; khac phuc; lam lai; nang cap; tu bo; cai tao; do lai; duy tu; sua gap; trung tu
mo rong; noi rong; mo them
ve dem; ban dem; nua dem; dem khuya; toi nao; dem; khuya; dem nao
`;

/** How something is or what should be done, not what it is: half as telling. The first words of lines above. */
export const qualities = `hu; ngap; tac; hoi; duc; thieu; on; cong khai; nguy hiem; gay; sat lo; chet; do; ho tro; tai nan; cao; thap; kho khan; bao; ve dem; chua;
  nghieng; sap; nut; yeu; mo rong; lap; xay; lam; xin; chay; mo; thu; cho; cap; tang; giam; them; moi; cu; hay; thuong xuyen; to; lan; thay; kiem tra; xu ly; truoc; bao truoc`;

export const weakWords = `sua nhieu nguoi dan ho nha thon xom ap khu lang ban to nuoc dien dat xe di lai gap nhanh lau nam thang ngay mua nang
  chung ca hai mot ba bon may ra vao vo len xuong qua trong ngoai dau cuoi giua canh gan sat phia ben tren duoi truoc sau
  kho khan lon nho cao thap moi cu hay hoai mai tien viec cho lam bi con can thiet an toan nguy hiem ho tro giup kiem tra xu ly giai quyet truc mo rong doan`;

export const emptyWords = `de nghi kien phan anh mong muon xin nhan xa phuong ubnd uy nha nuoc chinh quyen cap tren lanh dao quan tam xem xet som ngay gap
  da dang se chua khong cung van rat qua lam thi la ma va voi cua cho de tu den toi tai o nay kia do ay ni no nhu vi do nen neu khi luc theo ve
  duoc bi co cac nhung moi tung them nua roi luon xong het chi hong chang toi tui em chau minh gia dinh bac ong ba anh co chu di ho nguoi ta chung
  nhe a oi vay sao the nao gi dau hon nhat tiep tuc hien tai thuc te tinh hinh bao gio lam on cam tra loi hoi nhu the dan nhan biet thay noi
  yeu cau nho giup trinh kinh thua gui bua hom qua sang chieu trua phai mac du tuy nhung`;
