/** Thirty customers such as an oil dispatcher has. Names, addresses and telephones are invented (area code 0900 is no place's). */

type Channel = "电话" | "邮件" | "传真" | "面对面" | "链接";
export interface DemoCustomer {
  id: string;
  name: string;
  short: string;
  industry: string;
  principal: string;
  address: string;
  phone: string;
  email?: string;
  fax?: string;
  channel: Channel;
  contacts: { name: string; post: string; mobile: string }[];
  class: "重点客户" | "一般客户" | "潜力客户";
  grade: "A" | "B" | "C" | "D";
  /** Tonnes a year. */
  volume: number;
  product: string;
}

type Given = [
  name: string,
  short: string,
  industry: string,
  principal: string,
  address: string,
  contact: string,
  post: string,
  channel: Channel,
  of: DemoCustomer["class"],
  grade: DemoCustomer["grade"],
  volume: number,
  product: string,
];

const FUEL = "0号柴油";
const PETROL = "92号、95号汽油";
const LIST: readonly Given[] = [
  ["秦东长途运输集团有限公司", "秦东运输", "物流运输", "罗永昌", "秦东市物流园区建设路 18 号", "何建平", "物资部长", "链接", "重点客户", "A", 12000, FUEL],
  ["金鼎矿业有限责任公司", "金鼎矿业", "矿业", "石磊", "青岭县石门镇金鼎矿区", "段红旗", "供应科长", "面对面", "重点客户", "A", 9600, FUEL],
  ["丰源热电有限公司", "丰源热电", "发电", "乔国栋", "南原市工业区热电大道 1 号", "许慧", "采购主管", "邮件", "重点客户", "A", 8000, "燃料油"],
  ["恒泰路桥建设有限公司", "恒泰路桥", "建筑施工", "梁志刚", "南原市迎宾路 66 号", "温晓东", "设备部经理", "链接", "重点客户", "B", 5200, FUEL],
  ["宏远水泥股份有限公司", "宏远水泥", "建材", "邢万里", "青岭县水泥厂路 3 号", "柴玉兰", "供应部副经理", "传真", "重点客户", "B", 4800, FUEL],
  ["南原市长风公共交通有限公司", "长风公交", "公共交通", "毕成", "南原市公园路 29 号", "钟丽娜", "能源科长", "邮件", "重点客户", "A", 6500, FUEL],
  ["天和钻井工程有限公司", "天和钻井", "油田服务", "武大勇", "西川县钻采基地 7 号院", "鲁明", "材料员", "电话", "重点客户", "B", 3900, FUEL],
  ["永兴加油站", "永兴站", "加油站", "杜永兴", "秦东市国道旁永兴村口", "杜永兴", "站长", "电话", "一般客户", "B", 1800, PETROL],
  ["龙泉加油站", "龙泉站", "加油站", "葛春生", "青岭县龙泉镇东街 101 号", "葛春生", "站长", "链接", "一般客户", "B", 1600, PETROL],
  ["南原市中心加油站", "中心站", "加油站", "姜秀兰", "南原市人民路 8 号", "姜涛", "副站长", "链接", "一般客户", "A", 3200, PETROL],
  ["西川县利民加油站", "利民站", "加油站", "阎利民", "西川县利民街 5 号", "阎小军", "站长", "电话", "一般客户", "C", 900, PETROL],
  ["河口渡口加油站", "渡口站", "加油站", "樊天成", "河口镇渡口路 12 号", "樊天成", "站长", "面对面", "一般客户", "C", 700, PETROL],
  ["青岭县腾飞加油站", "腾飞站", "加油站", "符小平", "青岭县工业路 40 号", "符小平", "站长", "链接", "一般客户", "C", 850, PETROL],
  ["平安石油销售有限公司", "平安石油", "油品批发", "袁平安", "南原市油库路 9 号", "袁媛", "业务经理", "邮件", "一般客户", "B", 4200, `${PETROL}、${FUEL}`],
  ["黄塬物流有限公司", "黄塬物流", "物流运输", "常守信", "黄塬县货运站 2 号", "常晓磊", "车队长", "电话", "一般客户", "B", 2600, FUEL],
  ["顺捷快运有限公司", "顺捷快运", "物流运输", "伍思源", "秦东市空港路 77 号", "邱敏", "综合主管", "链接", "一般客户", "C", 1100, FUEL],
  ["北岭煤业有限公司", "北岭煤业", "矿业", "党卫东", "黄塬县北岭煤矿", "党小龙", "供销科长", "传真", "一般客户", "B", 3600, FUEL],
  ["昌盛化工有限公司", "昌盛化工", "化工", "谷昌盛", "南原市化工园区 16 号", "谷雨", "采购员", "邮件", "一般客户", "C", 1500, "石脑油"],
  ["瑞丰粮油加工厂", "瑞丰粮油", "食品加工", "水永丰", "青岭县城关镇粮站路 6 号", "水静", "办公室主任", "电话", "一般客户", "D", 300, FUEL],
  ["众合农机专业合作社", "众合农机", "农业", "牛得草", "西川县众合村", "牛建设", "理事长", "面对面", "一般客户", "D", 420, FUEL],
  ["西岭国有林场", "西岭林场", "林业", "柏青山", "西川县西岭林场场部", "柏树林", "后勤科长", "电话", "一般客户", "D", 260, FUEL],
  ["宝通机械租赁有限公司", "宝通租赁", "设备租赁", "邵宝通", "南原市机电城 B 区 21 号", "邵华", "经理", "链接", "一般客户", "C", 980, FUEL],
  ["四通市政工程有限公司", "四通市政", "建筑施工", "晏四海", "秦东市市政路 33 号", "晏琳", "材料主管", "邮件", "一般客户", "C", 1250, FUEL],
  ["清泉县安达客运有限公司", "安达客运", "客运", "安志达", "清泉县汽车站", "安洁", "安技科长", "链接", "潜力客户", "C", 760, FUEL],
  ["鑫达商贸有限公司", "鑫达商贸", "油品批发", "辛达", "南原市商贸城 3 栋", "辛欣", "业务员", "电话", "潜力客户", "C", 600, PETROL],
  ["云台山旅游发展有限公司", "云台山旅游", "旅游", "路云台", "云台山风景区游客中心", "路遥遥", "车队主管", "链接", "潜力客户", "D", 180, PETROL],
  ["华岳风电设备安装有限公司", "华岳风电", "安装工程", "岳华", "黄塬县风电场项目部", "岳明", "项目材料员", "邮件", "潜力客户", "D", 350, FUEL],
  ["晨光果蔬冷链有限公司", "晨光冷链", "冷链物流", "颜晨光", "青岭县冷链园 4 号", "颜如玉", "行政经理", "链接", "潜力客户", "D", 240, FUEL],
  ["东塬砂石料场", "东塬砂石", "建材", "庞东", "东塬镇河滩路 1 号", "庞博", "场长", "电话", "一般客户", "D", 500, FUEL],
  ["兴旺加油点", "兴旺", "加油站", "兴旺财", "河口镇兴旺村", "兴旺财", "负责人", "电话", "潜力客户", "D", 120, PETROL],
];

const mail = (n: number) => `kehu${String(n).padStart(2, "0")}@example.com`;

export const customers: readonly DemoCustomer[] = LIST.map((given, i) => {
  const [name, short, industry, principal, address, contact, post, channel, of, grade, volume, product] = given;
  const n = i + 1;
  return {
    id: `democustomer${String(n).padStart(8, "0")}`,
    name,
    short,
    industry,
    principal,
    address,
    phone: `0900-555${String(100 + n).padStart(4, "0")}`,
    ...((channel === "邮件" || channel === "链接") && { email: mail(n) }),
    ...(channel === "传真" && { fax: `0900-556${String(100 + n).padStart(4, "0")}` }),
    channel,
    contacts: [{ name: contact, post, mobile: `1990001${String(n).padStart(4, "0")}` }],
    class: of,
    grade,
    volume,
    product,
  };
});

/** By its short name, so that the seed reads like a story. */
export function customer(short: string): DemoCustomer {
  const found = customers.find((c) => c.short === short);
  if (!found) throw new Error(`no demo customer ${short}`);
  return found;
}
