"""What stands before a noun, with the place of the noun in English.

One that begins with "a" keeps it where the noun is counted and single.
"""

TABLE = """\
富有成效  fruitful {}
任何形式  any form of {}
没有国际法依据  {} that have no basis in international law
没有事实依据  {} that have no basis in fact
今年  this year's {}
去年  last year's {}
明年  next year's {}
当前  current {}
当前和今后一个时期  current and future {}
一支  a {}
一条  a {}
一个  a {}
一套  a {}
一部  a {}
一项  a {}
高度  a high degree of {}
高度的  a high degree of {}
最为关键  the most critical {}
前所未有  unprecedented {}
各项  all {}
各类  all kinds of {}
各种  all kinds of {}
各方面  all kinds of {}
一切  all {}
全体  all {}
广大  the vast number of {}
所有  all {}
有关  relevant {}
相关  relevant {}
各有关  relevant {}
各相关  relevant {}
重大  major {}
重要  important {}
重点  key {}
主要  main {}
首要  primary {}
基本  basic {}
根本  fundamental {}
特殊  special {}
特色  distinctive {}
突出  prominent {}
新  new {}
新的  new {}
新型  new types of {}
新兴  emerging {}
现代  modern {}
现代化  a modern {}
良好  a sound {}
浓厚  a strong {}
强大  a strong {}
坚强  a strong {}
坚实  a solid {}
有力  strong {}
强劲  strong {}
浓厚的  a strong {}
有利  favorable {}
健康  sound {}
安全  safe {}
稳定  stable {}
国际  international {}
国内  domestic {}
国内外  domestic and international {}
国家  national {}
省级  provincial {}
市级  municipal {}
县级  county-level {}
省属  provincial {}
省直  provincial {}
市直  municipal {}
省内外  {} inside and outside the province
境内外  domestic and overseas {}
地方  local {}
当地  local {}
区域  regional {}
基层  community-level {}
优质  quality {}
高效  efficient {}
高水平  high-standard {}
高质量  high-quality {}
高标准  high-standard {}
高层次  high-caliber {}
高素质  high-caliber {}
高素质专业化  high-caliber and professional {}
高技能  highly skilled {}
高端  high-end {}
高科技  high-tech {}
高新技术  high-tech {}
高能级  a high-level {}
高附加值  high-value-added {}
全方位  all-round {}
多层次  multilevel {}
宽领域  wide-ranging {}
全面  comprehensive {}
全过程  whole-process {}
全链条  full-chain {}
双边  bilateral {}
多边  multilateral {}
双向  two-way {}
全省  {} across the province
全市  {} across the city
全国  {} across the country
全区  {} across the region
全县  {} across the county
全社会  {} of the whole of society
全民  public {}
全党  {} of the whole Party
常态长效  regular and long-term {}
常态化  regular {}
长效  long-term {}
长期  long-term {}
中长期  medium- and long-term {}
长远  long-term {}
近期  recent {}
实实在在  tangible {}
更多  more {}
更大  greater {}
更高  higher {}
更强  stronger {}
更优  better {}
更好  better {}
更加广泛  broader {}
更加有力  stronger {}
更加有效  more effective {}
更加开放  a more open {}
更加积极  more active {}
更加紧密  closer {}
更高水平  higher-standard {}
更高质量  higher-quality {}
更深层次  deeper {}
更宽领域  broader {}
更大范围  broader {}
更大力度  stronger {}
广泛  broad {}
深厚  deep {}
丰富  rich {}
独特  unique {}
鲜明  distinctive {}
显著  remarkable {}
明显  marked {}
丰硕  fruitful {}
优异  outstanding {}
外部  outside {}
内部  internal {}
内生  internal {}
先进  advanced {}
优秀  outstanding {}
优良  fine {}
一流  first-class {}
世界一流  world-class {}
世界级  world-class {}
国际一流  world-class {}
卓越  outstanding {}
领军  leading {}
龙头  leading {}
骨干  backbone {}
专业  professional {}
专业化  professional {}
职业  vocational {}
关键  key {}
核心  core {}
前沿  cutting-edge {}
关键核心  core {}
共同  common {}
日常  day-to-day {}
在外  {} abroad
海外  {} overseas
境外  {} overseas
外事  foreign affairs {}
涉外  foreign-related {}
对外  external {}
外交  diplomatic {}
外贸  foreign trade {}
外资  foreign-funded {}
外商  foreign {}
外国  foreign {}
外向型  export-oriented {}
开放型  open {}
跨境  cross-border {}
跨国  multinational {}
口岸  port {}
沿边  border {}
沿海  coastal {}
沿线  {} along the routes
边境  border {}
传统  traditional {}
务实  practical {}
友好  friendly {}
真诚  sincere {}
两国  {} between the two countries
两地  {} between the two places
双方  {} between the two sides
政治  political {}
政策  policy {}
政策性  policy-based {}
思想  ideological {}
理论  theoretical {}
党内  {} within the Party
党建  Party-building {}
党员  Party {}
党风  Party-conduct {}
干部  personnel {}
纪检监察  discipline inspection and supervision {}
巡视  inspection {}
政协  CPPCC {}
人大  people's congress {}
统战  united front {}
民族  ethnic {}
宗教  religious {}
侨务  overseas Chinese affairs {}
侨商  overseas Chinese {}
行政  administrative {}
行政审批  administrative approval {}
政务  government {}
政府  government {}
司法  judicial {}
执法  law enforcement {}
法律  legal {}
法治  legal {}
法治化  a law-based {}
市场化  a market-oriented {}
国际化  an international {}
便利化  a convenient {}
信息化  information-based {}
智能化  smart {}
数字  digital {}
数字化  digital {}
网络  online {}
网络化  networked {}
信息  information {}
数据  data {}
智慧  smart {}
公平  fair {}
公正  just {}
公平竞争  a fair and competitive {}
公平公正  fair and just {}
公开透明  open and transparent {}
公正透明  a fair and transparent {}
透明  transparent {}
高效便捷  an efficient and convenient {}
便捷高效  a convenient and efficient {}
稳定公平透明  a stable, fair and transparent {}
市场化法治化国际化  a market-oriented, law-based and international {}
市场化、法治化、国际化  a market-oriented, law-based and international {}
法治化国际化便利化  a law-based, international and convenient {}
法治化、国际化、便利化  a law-based, international and convenient {}
重商亲商  a business-friendly {}
亲清新型  a new type of cordial and clean {}
亲清  cordial and clean {}
经济  economic {}
社会  social {}
文化  cultural {}
生态  ecological {}
生态环境  environmental {}
环境  environmental {}
环保  environmental {}
绿色  green {}
绿色低碳  green and low-carbon {}
低碳  low-carbon {}
清洁  clean {}
节能  energy-saving {}
循环  circular {}
资源  resource {}
能源  energy {}
电力  power {}
水利  water conservancy {}
水资源  water resource {}
土地  land {}
海洋  marine {}
森林  forest {}
大气  air {}
水  water {}
土壤  soil {}
农业  agricultural {}
农村  rural {}
农业农村  agricultural and rural {}
乡村  rural {}
城市  urban {}
城乡  urban and rural {}
城镇  urban {}
社区  community {}
粮食  grain {}
工业  industrial {}
产业  industrial {}
制造业  manufacturing {}
服务业  service {}
科技  scientific and technological {}
科技创新  scientific and technological innovation {}
技术  technological {}
创新  innovation {}
创新型  innovative {}
创业  business startup {}
科研  research {}
人才  talent {}
教育  educational {}
教学  teaching {}
学校  school {}
义务教育  compulsory education {}
高等教育  higher education {}
职业教育  vocational education {}
医疗  medical {}
医药  pharmaceutical {}
医疗卫生  medical and health {}
卫生  health {}
健康服务  health service {}
体育  sports {}
旅游  tourism {}
文旅  culture and tourism {}
文艺  artistic {}
养老  elderly care {}
民生  livelihood {}
就业  employment {}
社会保障  social security {}
住房  housing {}
食品  food {}
药品  drug {}
食品药品  food and drug {}
交通  transport {}
道路  road {}
道路交通  road traffic {}
铁路  railway {}
公路  highway {}
航空  aviation {}
港口  port {}
物流  logistics {}
金融  financial {}
财政  fiscal {}
税收  tax {}
信贷  credit {}
贸易  trade {}
经贸  economic and trade {}
投资  investment {}
消费  consumption {}
市场  market {}
企业  enterprise {}
国有  state-owned {}
民营  private {}
中小  small and medium-sized {}
小微  small and micro {}
上市  listed {}
安全生产  workplace safety {}
公共  public {}
公共安全  public security {}
公共卫生  public health {}
应急  emergency {}
应急处置  emergency response {}
消防  fire {}
防汛  flood-control {}
防汛抗洪  flood-control {}
防汛抗旱  flood-control and drought-relief {}
防汛救灾  flood-control and disaster-relief {}
抗洪抢险  flood-fighting {}
救灾  disaster-relief {}
抗旱  drought-relief {}
防灾减灾  disaster prevention and reduction {}
防灾减灾救灾  disaster prevention, reduction and relief {}
地质灾害  geological disaster {}
自然灾害  natural disaster {}
疫情  epidemic {}
疫情防控  epidemic prevention and control {}
疫苗  vaccine {}
扶贫  poverty-alleviation {}
脱贫  poverty-alleviation {}
产业扶贫  industry-based poverty alleviation {}
帮扶  assistance {}
贫困  poor {}
贫困地区  {} in poor areas
深度贫困  severely poor {}
返贫  {} against falling back into poverty
防止返贫  {} to prevent a return to poverty
社会治安  public security {}
治安  public security {}
平安  safety {}
维稳  stability {}
信访  public complaint {}
舆论  public opinion {}
新闻  news {}
宣传思想  publicity and ideological {}
意识形态  ideological {}
精神  cultural and ethical {}
红色  revolutionary {}
历史  historical {}
历史性  historic {}
战略  strategic {}
战略性  strategic {}
系统性  systemic {}
区域性  regional {}
规模性  large-scale {}
结构性  structural {}
突破性  breakthrough {}
标志性  landmark {}
引领性  leading {}
示范性  demonstration {}
创造性  creative {}
针对性  targeted {}
实质性  substantive {}
阶段性  phased {}
季节性  seasonal {}
苗头性  incipient {}
倾向性  tendentious {}
深层次  deep-seated {}
热点难点  hot and difficult {}
急难愁盼  pressing {}
疑难  difficult {}
复杂  complex {}
严峻复杂  grim and complex {}
复杂严峻  complex and grim {}
严格  strict {}
最严格  the strictest {}
严密  tight {}
科学  sound {}
有效  effective {}
有序  orderly {}
精准  targeted {}
精细化  fine-tuned {}
规范化  standardized {}
标准化  standardized {}
制度化  institutionalized {}
一体化  integrated {}
综合  comprehensive {}
系统  systematic {}
统一  unified {}
协同  coordinated {}
联合  joint {}
专项  special {}
专题  special {}
集中  intensive {}
动态  dynamic {}
全球  global {}
世界  world {}
世界重要  a world-leading {}
内陆  inland {}
中部  central {}
西部  western {}
东部  eastern {}
北方  northern {}
南方  southern {}
面向未来  future-oriented {}
可持续  sustainable {}
可复制可推广  {} that can be copied and spread
可复制、可推广  {} that can be copied and spread
行之有效  effective {}
年轻  young {}
青年  young {}
青少年  youth {}
少数民族  ethnic minority {}
受灾  disaster-hit {}
困难  disadvantaged {}
重点行业  {} in key sectors
重点领域  {} in key areas
负责  responsible {}
主管  competent {}
监管部门  regulatory {}
部门  departmental {}
属地  local {}
岗位  post {}
考核  assessment {}
考核评价  assessment and evaluation {}
绩效  performance {}
监测  monitoring {}
监测预警  monitoring and early warning {}
预警  early warning {}
督查  supervision {}
督导  supervision {}
保障  support {}
激励  incentive {}
约束  restraint {}
容错纠错  error tolerance and correction {}
领导  leadership {}
工作  work {}
改革发展  reform and development {}
发展  development {}
开放  opening-up {}
建设  development {}
生产  production {}
生活  living {}
生产生活  work and life {}
后续  follow-up {}
特殊困难  {} with special difficulties
"""

CHAINED = """\
政治坚定  a politically firm {}
政治过硬  a politically reliable {}
业务精湛  a professionally proficient {}
业务过硬  a professionally proficient {}
本领高强  a highly capable {}
本领过硬  a highly capable {}
作风优良  a well-conducted {}
作风过硬  a well-conducted {}
纪律严明  a well-disciplined {}
素质优良  a high-caliber {}
结构合理  a well-structured {}
对党忠诚  a loyal {}
忠诚干净担当  a loyal, clean and responsible {}
忠诚可靠  a loyal and reliable {}
能打硬仗  a hard-fighting {}
敢于担当  a responsible {}
清正廉洁  a clean {}
公平正义  a fair and just {}
公开公正  a open and just {}
公平公开  a fair and open {}
安全稳定  a secure and stable {}
安全可靠  a safe and reliable {}
和谐稳定  a harmonious and stable {}
平安稳定  a safe and stable {}
风清气正  a clean and upright {}
廉洁高效  a clean and efficient {}
便捷高效  a convenient and efficient {}
高效便捷  a efficient and convenient {}
高效便民  a efficient and convenient {}
简约适度  a simple and moderate {}
绿色低碳  a green and low-carbon {}
文明健康  a civilized and healthy {}
开放包容  a open and inclusive {}
互利共赢  a mutually beneficial {}
互利互惠  a mutually beneficial {}
合作共赢  a mutually beneficial {}
全面系统  a comprehensive and systematic {}
科学规范  a sound and well-regulated {}
科学合理  a sound and rational {}
协同高效  a coordinated and efficient {}
统一高效  a unified and efficient {}
运转高效  a efficient {}
功能完善  a fully functional {}
设施完善  a well-equipped {}
布局合理  a well-laid-out {}
特色鲜明  a distinctive {}
优势突出  a highly competitive {}
竞争力强  a competitive {}
充满活力  a vibrant {}
富有活力  a vibrant {}
健康有序  a sound and orderly {}
公平竞争  a fair and competitive {}
统一开放  a unified and open {}
竞争有序  a orderly {}
宜居宜业  a livable and business-friendly {}
优质高效  a quality and efficient {}
优质均衡  a quality and balanced {}
切实有效  a effective {}
切实可行  a practical {}
行之有效  a effective {}
务实管用  a practical and useful {}
源头治理  {} at the source
"""
"""Modifiers that may stand side by side before one noun."""
