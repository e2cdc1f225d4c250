"""Nouns of the Party, of its cadres and meetings, and of what was said and done there."""

TABLE = """\
当今世界  the world today  E0
世界  the world  E0
服务大局能力  the capacity to serve the overall interests  A
内陆开放新高地  a new pacesetter of inland opening up  H
改革开放新高地  a new pacesetter of reform and opening up  H
开放新高地  a new pacesetter of opening up  H
党的政治建设  the Party's political building  W
政治建设  political building  W
思想建设  ideological building  W
组织建设  organizational building  W
纪律建设  discipline building  W
作风  conduct  V
党性  Party spirit  V
党性修养  Party spirit  V
党性教育  Party spirit education  W
党建  Party building  W
党建工作  Party building  W
基层党建  community-level Party building  W
党的建设工作  Party building  W
党的建设新的伟大工程  the great new project of Party building  W
党风廉政建设和反腐败工作  the work to improve Party conduct, build integrity and fight corruption  W
党风廉政建设和反腐败斗争  the fight for Party integrity and against corruption  W
反腐败斗争  the fight against corruption  W
反腐败工作  anti-corruption work  W
反腐败  anti-corruption  W
反腐败斗争压倒性胜利  the overwhelming victory in the fight against corruption  R
压倒性胜利  the overwhelming victory  R
压倒性态势  an overwhelming momentum  R
全面从严治党  full and rigorous Party self-governance  W
从严治党  rigorous Party self-governance  W
管党治党  Party governance  W
管党治党政治责任  the political responsibility for governing the Party  L
管党治党责任  the responsibility for governing the Party  L
政治责任  political responsibilities  L
领导责任  leadership responsibilities  L
监管责任  regulatory responsibilities  L
部门监管责任  regulatory responsibilities of departments  L
属地管理责任  local management responsibilities  L
属地责任  local responsibilities  L
企业主体责任  the primary responsibilities of enterprises  L
监督责任  supervisory responsibilities  L
工作责任  work responsibilities  L
改革主体责任  the primary responsibility for reform  L
粮食安全政治责任  the political responsibility for food security  L
政治生态  the political ecosystem  E
良好政治生态  a sound political ecosystem  E
风清气正的政治生态  a clean and upright political ecosystem  E
党内政治生活  political life within the Party  W
党内监督  intra-Party supervision  W
政治巡视  political inspections  W
巡视  inspections  W
巡视工作  inspection work  W
巡视利剑作用  the role of inspections as a sword  O
利剑作用  the role of a sword  O
国家监察体制改革  the reform of the national supervision system  D
监察体制改革  the reform of the supervision system  D
权力运行  the exercise of power  W
制约和监督  checks and oversight  W
权力  power  N
纪检监察机关  discipline inspection and supervision organs  P0
各级纪检监察机关  discipline inspection and supervision organs at all levels  P0
纪检监察工作  discipline inspection and supervision  W
纪检监察队伍  a contingent of discipline inspection and supervision officials  Q
纪检监察干部  discipline inspection and supervision officials  Q
“一岗双责”  the “dual responsibilities of one post”  L
一岗双责  the “dual responsibilities of one post”  L
政治规矩  political rules  L
政治纪律和政治规矩  political discipline and rules  L
党的政治纪律  the Party's political discipline  L
党的政治纪律和政治规矩  the Party's political discipline and rules  L
组织纪律  organizational discipline  L
廉洁纪律  discipline on integrity  L
群众纪律  discipline on ties with the people  L
中央八项规定精神  the guiding principles of the central Party leadership's eight-point decision on conduct  G
四风  the four forms of decadence  X
“四风”  the “four forms of decadence”  X
“四风”问题  the problem of the “four forms of decadence”  X
形式主义、官僚主义  formalities for formalities' sake and bureaucratism  X
作风问题  problems in conduct  I
腐败问题  corruption  X
腐败和作风问题  corruption and misconduct  X
不正之风  misconduct  X
违纪违法  violations of discipline and law  X
微腐败  petty corruption  X
特权思想  the mentality of privilege  X
不作为、慢作为、乱作为  inaction, slow action and misconduct  X
不作为、慢作为、乱作为等问题  problems such as inaction, slow action and misconduct  I
干部作风  the conduct of officials  V
工作作风  work styles  T0
优良作风  fine conduct  V
责任感  the sense of responsibility  V
紧迫感  the sense of urgency  V
责任感、紧迫感  the sense of responsibility and urgency  V
责任感和紧迫感  the sense of responsibility and urgency  V
责任感使命感  the sense of responsibility and mission  V
责任感、使命感、紧迫感  the sense of responsibility, mission and urgency  V
紧迫感和使命感  the sense of urgency and mission  V
使命  the mission  L
历史使命  the historic mission  L
初心使命  the original aspiration and founding mission  L
职责使命  duties and mission  L
职责  duties  L
职能  functions  O
职责定位  duties and positioning  K1
职能作用  the role of functions  O
定位  positioning  K1
功能定位  functional positioning  K1
政治自觉  political consciousness  V
思想自觉  ideological consciousness  V
行动自觉  consciousness in action  V
思想自觉和行动自觉  consciousness in thought and action  V
思想自觉、政治自觉、行动自觉  consciousness in thought, politics and action  V
政治自觉、思想自觉、行动自觉  consciousness in politics, thought and action  V
政治觉悟  political consciousness  V
政治担当  the sense of political responsibility  V
政治能力  political ability  A
政治判断力、政治领悟力、政治执行力  political judgment, political understanding and the ability to carry out political decisions  A
政治方向  the political direction  H0
政治立场  the political stance  H0
政治定力  political resolve  A
政治本色  political character  A
宗旨意识  awareness of purpose  V
看齐意识  awareness of the need to keep in alignment  V
担当精神  the sense of responsibility  V
担当意识  the sense of responsibility  V
规矩意识  awareness of rules  V
忧患  potential dangers  F
创新意识  awareness of innovation  V
开放意识  awareness of opening up  V
内陆意识  the inland mentality  X
机遇意识  awareness of opportunities  V
品牌意识  brand awareness  V
进取意识  the enterprising spirit  V
历史主动  historical initiative  V
奋斗精神  the fighting spirit  H0
斗争精神  the fighting spirit  H0
斗争本领  the ability to fight  A
钉钉子精神  perseverance  H0
战斗堡垒作用  the role as strong bastions  O
基层党组织战斗堡垒作用  the role of community-level Party organizations as strong bastions  O
先锋模范作用  the role of vanguards and models  O
党员先锋模范作用  the role of Party members as vanguards and models  O
共产党员先锋模范作用  the role of Party members as vanguards and models  O
基层党组织战斗堡垒作用和共产党员先锋模范作用  the role of community-level Party organizations as strong bastions and of Party members as vanguards and models  O
基层党组织战斗堡垒作用和党员先锋模范作用  the role of community-level Party organizations as strong bastions and of Party members as vanguards and models  O
领导核心作用  the role of core leadership  O
领导作用  the leading role  O
带头作用  an exemplary role  O
表率作用  an exemplary role  O
示范作用  an exemplary role  O
示范带动作用  an exemplary role  O
引领作用  a leading role  O
引领带动作用  a leading role  O
支撑作用  a supporting role  O
保障作用  a supporting role  O
桥梁作用  the role of a bridge  O
主力军作用  the role of the main force  O
生力军作用  the role of a fresh force  O
主体作用  the role of the main players  O
基础性作用  a fundamental role  O
关键作用  a key role  O
关键性作用  a key role  O
决定性作用  a decisive role  O
专门协商机构作用  the role of special consultative bodies  O
重要作用  an important role  O
积极作用  an active role  O
更大作用  a greater role  O
基层党组织  community-level Party organizations  P0
各级党组织  Party organizations at all levels  P0
委员单位  member units  P0
成员单位  member units  P0
各设区市市委书记  the Party secretaries of the prefecture-level cities  P0
各市市委书记  the Party secretaries of the cities  P0
各级党委  Party committees at all levels  P0
党委  Party committees  P0
党委和政府  Party committees and governments  P0
党委政府  Party committees and governments  P0
各级党委和政府  Party committees and governments at all levels  P0
各级党委政府  Party committees and governments at all levels  P0
各级政府  governments at all levels  P0
各级领导干部  leading officials at all levels  P0
各级干部  officials at all levels  P0
广大干部  officials  P0
广大党员  Party members  P0
广大党员干部  Party members and officials  P0
广大干部群众  officials and the people  P0
广大人民群众  the people  P0
党员、干部  Party members and officials  Q
共产党员  Party members  Q
党政领导  Party and government leaders  P0
党政领导干部  leading Party and government officials  P0
领导班子  leading bodies  X0
班子成员  members of leading bodies  P0
党委书记  Party secretaries  P0
党组  leading Party members groups  P0
党支部  Party branches  P0
负责人  leading officials  P0
主要负责人  principal leading officials  P0
主要负责同志  principal leading officials  P0
主要领导  principal leaders  P0
党政主要负责同志  principal Party and government officials  P0
有关单位  the units concerned  P0
省直有关部门  provincial departments concerned  P0
省直有关单位  provincial units concerned  P0
市直有关部门  municipal departments concerned  P0
各级各有关部门  departments concerned at all levels  P0
各有关部门  all departments concerned  P0
各片区各有关部门  all areas and departments concerned  P0
各级各部门  departments at all levels  P0
各地各有关部门  all localities and departments concerned  P0
各地各部门  all localities and departments  P0
各地区各部门  all regions and departments  P0
各市县  all cities and counties  P0
各级政协组织  CPPCC committees at all levels  P0
政协组织  CPPCC committees  P0
人民政协  the CPPCC  P0
人民政协事业  the cause of the CPPCC  D
政协委员  CPPCC members  P0
人大代表  deputies to people's congresses  P0
人大工作  the work of people's congresses  W
政协工作  the work of the CPPCC  W
统战工作  united front work  W
党外人士  non-CPC personages  P0
民主党派  other political parties  P0
无党派人士  people without party affiliation  P0
各民主党派  the other political parties  P0
工商联  federations of industry and commerce  P0
群团组织  people's organizations  P0
工会  trade unions  P0
共青团  the Communist Youth League  P0
妇联  women's federations  P0
港澳台同胞  compatriots from Hong Kong, Macao and Taiwan  P0
港澳同胞  compatriots from Hong Kong and Macao  P0
台湾同胞  Taiwan compatriots  P0
爱国统一战线  the patriotic united front  R
统一战线  the united front  R
政治协商  political consultation  W
民主监督  democratic oversight  W
参政议政  participation in the deliberation of state affairs  W
政治协商、民主监督、参政议政水平  the level of political consultation, democratic oversight and participation in the deliberation of state affairs  A
建言献策  proposals  W
思想政治引领  ideological and political guidance  W
思想政治基础  the ideological and political foundation  R
共同思想政治基础  the common ideological and political foundation  R
团结和民主两大主题  the two major themes of unity and democracy  H0
两大主题  the two major themes  H0
中心环节  the central link  J
工作主线  the main line of work  J
主线  the main line  J
主轴  the main axis  J
重中之重  the top priority  J
头等大事  the top priority  J
根本大计  a plan of fundamental importance  J
关键一招  the key move  J
总抓手  the general starting point  J
抓手  the starting point  J
有力抓手  an effective starting point  J
突破口  the breakthrough point  J
着力点  the focal point  J
切入点  the entry point  J
落脚点  the end goal  J
出发点和落脚点  the starting point and end goal  J
压舱石  the ballast  J
基本盘  the fundamentals  J
定盘星  the anchor  J
生命线  the lifeline  J
试金石  the touchstone  J
鲜明特征  a distinctive feature  J
显著特征  a remarkable feature  J
生动实践  vivid practice  J0
伟大实践  the great practice  J0
实践  practice  J0
实际行动  concrete actions  J0
实际成效  real results  R1
实际效果  real results  R1
学习成果  what has been learned  J0
工作成果  the results of work  J0
工作成效  the results of work  R1
标志性成果  landmark results  R1
重大成果  major results  R1
重大进展  major progress  R1
重大突破  major breakthroughs  R1
历史性成就  historic achievements  R1
显著成就  remarkable achievements  R1
显著成绩  remarkable achievements  R1
显著成效  remarkable results  R1
明显成效  marked results  R1
积极成效  positive results  R1
积极进展  positive progress  R1
可喜成绩  gratifying achievements  R1
新的成绩  new achievements  R1
新业绩  new achievements  R1
新成绩  new achievements  R1
优异成绩  outstanding achievements  R1
决定性成就  decisive achievements  R1
全面胜利  complete victory  R1
决定性胜利  decisive victory  R1
伟大胜利  great victory  R1
积极贡献  positive contributions  R1
新贡献  new contributions  R1
新的贡献  new contributions  R1
应有贡献  due contributions  R1
智慧和力量  wisdom and strength  A
智慧力量  wisdom and strength  A
正能量  positive energy  A
强大合力  strong synergy  R
工作合力  synergy in work  R
整体合力  overall synergy  R
强大动力  strong impetus  A
强劲动力  strong impetus  A
新动力  new impetus  A
新活力  new vitality  A
坚强保证  a strong guarantee  S
根本保证  the fundamental guarantee  S
有力保证  a strong guarantee  S
坚强政治保证  a strong political guarantee  S
坚强组织保证  a strong organizational guarantee  S
坚强纪律保障  a strong guarantee of discipline  S
坚强有力保障  a strong guarantee  S
法治保障  legal guarantees  S
组织保障  organizational guarantees  S
纪律保障  guarantees of discipline  S
制度保障  institutional guarantees  S
强大支撑  strong support  S
坚实支撑  solid support  S
坚实基础  a solid foundation  R
良好基础  a sound foundation  R
根本遵循  the fundamental guidance  S
行动指南  a guide to action  S
根本遵循和行动指南  the fundamental guidance and a guide to action  S
科学指引  scientific guidance  S
前进方向  the way forward  S
方向  the direction  H0
正确政治方向  the right political direction  H0
正确舆论导向  the right guidance of public opinion  H0
政治导向  the political orientation  H0
用人导向  the orientation in appointing officials  H0
目标导向  a goal-oriented approach  H0
结果导向  a result-oriented approach  H0
效果导向  a result-oriented approach  H0
系统观念  systems thinking  H0
系统思维  systems thinking  V0
战略思维  strategic thinking  V0
辩证思维  dialectical thinking  V0
法治思维  thinking based on the rule of law  V0
创新思维  innovative thinking  V0
极限思维  thinking in terms of extreme cases  V0
稳中求进  progress while ensuring stability  H0
稳字当头、稳中求进  the principle of putting stability first and pursuing progress while ensuring stability  H0
人民至上  putting the people first  H0
生命至上  putting life first  H0
人民至上、生命至上  putting the people and their lives first  H0
人民主体地位  the principal position of the people  H0
新时代党的组织路线  the Party's organizational line for the new era  G
新时代党的治藏方略  the Party's strategy for governing Xizang in the new era  G
群众路线  the mass line  H0
党的群众路线  the Party's mass line  H0
优良传统  fine traditions  H0
总要求  the general requirements  G
总体要求  the general requirements  G
总目标  the general goal  H
总任务  the general task  J
部署要求  plans and requirements  G
决策部署  decisions and plans  G
党中央改革部署  the CPC Central Committee's plans for reform  G
党中央重大决策部署  the major decisions and plans of the CPC Central Committee  G
党中央部署要求  the plans and requirements of the CPC Central Committee  G
工作部署  work plans  G
安排部署  plans  G
重大部署  a major plan  G
重大决策  major decisions  G
重大决策部署  major decisions and plans  G
重要论述  important expositions  G
重要论述精神  the guiding principles of the important expositions  G
重要指示  important instructions  G
重要批示  important instructions  G
重要指示批示  important instructions  G
重要指示批示精神  the guiding principles of the important instructions  G
指示精神  the guiding principles of the instructions  G
批示精神  the guiding principles of the instructions  G
讲话精神  the guiding principles of the speech  G
重要讲话  the important speech  G
重要回信精神  the guiding principles of the important reply letter  G
重要文件精神  the guiding principles of the important documents  G
文件精神  the guiding principles of the documents  G
党的创新理论  the Party's innovative theories  G
党的理论  the Party's theories  G
理论和实践问题  theoretical and practical questions  I
重大理论和实践问题  major theoretical and practical questions  I
重大问题  major questions  I
重大课题  major subjects  I
时代课题  the questions of the times  I
时代要求  the requirements of the times  G
实践要求  practical requirements  G
政治性、思想性、指导性  political, ideological and guiding significance  A
重大意义  great significance  V
重要意义  great significance  V
重大现实意义  great practical significance  V
极端重要性  extreme importance  V
重要性  importance  V
重要性和紧迫性  importance and urgency  V
必要性  the necessity  V
国际形势  the international situation  Q0
国内外形势  the situation at home and abroad  Q0
国内外环境  the environment at home and abroad  Q0
经济形势  the economic situation  Q0
当前形势  the current situation  Q0
形势  the situation  Q0
新形势  new circumstances  Q0
新形势新任务  new circumstances and tasks  Q0
新情况新问题  new developments and problems  I
发展大势  the trend of development  Q0
复杂严峻的国内外形势  the complex and grim situation at home and abroad  Q0
复杂严峻的外部环境  the complex and grim external environment  Q0
外部环境  the external environment  E
超预期因素  unexpected factors  F
超预期因素冲击  the impact of unexpected factors  F
冲击  shocks  F
挑战  challenges  F
新的机遇和挑战  new opportunities and challenges  U
机遇和挑战  opportunities and challenges  U
机遇与挑战  opportunities and challenges  U
变局  changes  Q0
新篇章  a new chapter  R
崭新篇章  a new chapter  R
新征程  the new journey  K
新阶段  the new stage  K
新发展阶段  the new stage of development  K
新局面  new ground  R
新格局  a new framework  R
新台阶  a new level  R
新的台阶  a new level  R
新高度  new heights  R
新水平  a new level  R
新形象  a new image  R
新面貌  a new look  R
新担当新作为  a new sense of responsibility and new accomplishments  R1
新担当  a new sense of responsibility  R1
新期待  new expectations  S
新要求  new requirements  G
新任务  new tasks  J
新目标  new goals  H
新机遇  new opportunities  U
新挑战  new challenges  F
新问题  new problems  I
新思路  new approaches  T0
新举措  new measures  D0
新机制  new mechanisms  M
新路径  new paths  T0
新途径  new paths  T0
新路子  new paths  T0
路径  paths  T0
途径  paths  T0
思路  approaches  T0
思路举措  approaches and measures  D0
举措  measures  D0
具体举措  specific measures  D0
务实举措  practical measures  D0
硬措施  strong measures  D0
硬招实招  strong and practical measures  D0
时间表、路线图、责任人  timetables, roadmaps and the persons responsible  D0
时间表、路线图  timetables and roadmaps  D0
时间表和路线图  timetables and roadmaps  D0
时间表  timetables  D0
路线图  roadmaps  D0
任务书  task lists  D0
施工图  working plans  D0
工作要点  key points of work  D0
工作计划  work plans  D0
规划纲要  outline plans  D0
具体措施  specific measures  D0
配套政策  supporting policies  D0
条例  regulations  D0
法规  regulations  D0
办法  measures  D0
规定  provisions  L
报告  reports  D0
决定  decisions  D0
决议  resolutions  D0
名单  lists  D0
贯彻落实意见  opinions on implementation  D0
贯彻意见  opinions on implementation  D0
落实措施  implementation measures  D0
贯彻落实措施  measures for implementation  D0
其他事项  other matters  D0
有关事项  relevant matters  D0
其他工作  other work  W
评价结果  evaluation results  Q0
考核结果  assessment results  Q0
考核评价  assessment and evaluation  W
考核评价体系  the assessment and evaluation system  M
考核体系  the assessment system  M
考核问责  assessment and accountability  W
考核奖惩  assessment, rewards and penalties  W
督察问效  supervision for results  W
督促落实  supervision over implementation  W
督导检查  supervision and inspection  W
督查督办  supervision and follow-up  W
督查问责  supervision and accountability  W
监督执纪问责  supervision, discipline enforcement and accountability  W
责任追究  accountability  W
问责  accountability  W
责任落实  the fulfillment of responsibilities  W
工作落实情况  the implementation of work  Q0
工作推进  the progress of work  W
改革推进机制  the mechanisms for advancing reform  M
推进机制  the mechanisms for advancing work  M
落实机制  the mechanisms for implementation  M
工作格局  the framework of work  R
工作体系  the system of work  M
责任体系  the system of responsibilities  M
制度体系  the institutional system  M
党内法规制度体系  the system of intra-Party regulations  M
容错纠错机制  mechanisms for tolerating and correcting errors  M
联动机制  joint mechanisms  M
联席会议制度  the joint meeting system  M
沟通机制  communication mechanisms  M
保障机制  support mechanisms  M
体制  systems  M
法规制度  rules and regulations  M
规则  rules  L
扶贫  poverty alleviation  W
人才蓄水池  a reservoir of talent  B
国家和省  the country and the province  P0
沿线国家  countries along the routes  P0
制度安排  institutional arrangements  M
教育发展不平衡不充分问题  the problem of unbalanced and inadequate development of education  I
防汛关键时期  the critical period of flood control  K
关键时期  the critical period  K
有关情况  the relevant developments  Q0
安全生产情况  the state of workplace safety  Q0
生产力、竞争力  productivity and competitiveness  A
弱项  weaknesses  I
短板和弱项  weak links and weaknesses  I
短板弱项  weak links and weaknesses  I
政府  governments  P0
协议  the agreement  D1
办事  access to services  S
阶段  the stage  K
工作不力  poor performance  X
落实不力  poor implementation  X
进展缓慢  slow progress  X
失职渎职  dereliction of duty  X
推诿扯皮  buck-passing  X
弄虚作假  fraud  X
敷衍塞责  perfunctory work  X
玩忽职守  neglect of duty  X
刀刃向内的勇气  the courage to turn the blade inward  A
壮士断腕的决心  the resolve to make painful decisions  A
刀刃向内  self-reform  W
更大决心  greater resolve  A
责任心  the sense of responsibility  V
交往  exchanges  C
推介活动  promotion events  K0
永续发展  sustainable development  D
生产经营  production and operation  W
历史时期  historical periods  K
全球  the whole world  K
视频  video link  N
电视电话会议  teleconference  N
电视会议  televised conference  N
平台载体  platforms  O
外交理论  diplomatic theory  W
外交  diplomacy  N
制度的笼子  an institutional cage  M
协同配合  coordination  W
协调配合  coordination  W
协同联动  coordination  W
上下联动  coordination between levels  W
部门联动  coordination among departments  W
协作配合  coordination  W
密切配合  close cooperation  W
分工负责  division of responsibilities  W
分工合作  division of work and cooperation  W
统一领导  unified leadership  W
统筹谋划  overall planning  W
谋划  planning  W
统筹  coordination  W
研判  analysis  W
形势研判  the analysis of the situation  W
分析研判  analysis  W
会商研判  consultation and analysis  W
跟踪问效  follow-up for results  W
跟踪服务  follow-up services  S
理论学习  theoretical study  W
理论武装  theoretical arming  W
学习教育  study and education  W
党史学习教育  the study of Party history  W
主题教育  the theoretical study program  W
检视整改  self-examination and rectification  W
推动发展  promoting development  W
调查研究工作  field research  W
学习贯彻  study and implementation  W
宣传阐释  publicity and explanation  W
学习宣传  study and publicity  W
中心工作  the central tasks  W
党和国家事业发展  the development of the cause of the Party and the country  D
党和国家事业  the cause of the Party and the country  D
党和国家中心任务  the central tasks of the Party and the country  J
党和国家工作大局  the overall work of the Party and the country  Z
全省工作大局  the overall work of the province  Z
大局工作  the overall work  Z
改革发展稳定大局  overall reform, development and stability  Z
改革发展稳定  reform, development and stability  Z
改革发展  reform and development  D
社会主义现代化  socialist modernization  D
社会主义现代化建设  socialist modernization  D
社会主义现代化国家  a modern socialist country  B
现代化  modernization  D
中国式现代化  Chinese modernization  D
民族复兴  national rejuvenation  D
小康社会  a moderately prosperous society  B
两个一百年奋斗目标  the two centenary goals  H
奋斗目标  the goals set  H
目标要求  goals and requirements  G
预期目标  the targets set  H
年度目标任务  the annual goals and tasks  J
全年目标  the annual targets  H
各项目标任务  all goals and tasks  J
各项改革任务  all reform tasks  J
各项重点任务  all key tasks  J
各项改革  all reforms  D
各项决策部署  all decisions and plans  G
各项事业  all undertakings  D
各项措施  all measures  D0
各项准备工作  all preparations  W
准备工作  preparations  W
筹备工作  preparations  W
前期工作  preparatory work  W
基础工作  basic work  W
基础性工作  basic work  W
具体工作  specific work  W
本职工作  one's own job  W
志愿服务  volunteer services  S
好经验好做法  good experience and practices  J0
经验做法  experience and practices  J0
宝贵经验  valuable experience  J0
成功经验  successful experience  J0
基本经验  basic experience  J0
典型  good examples  J0
先进典型  advanced examples  J0
榜样  role models  J0
意见建议  opinions and suggestions  Q0
专家意见  the opinions of experts  Q0
提案  proposals  D0
议案  bills  D0
因公出国  overseas trips on official business  W1
因公出国（境）  overseas trips on official business  W1
因公出国(境)  overseas trips on official business  W1
因公出国管理  the management of overseas trips on official business  W
出访质量  the quality of overseas visits  A
出访质量和实效  the quality and effectiveness of overseas visits  A
实效性  effectiveness  A
精准度  precision  A
执行能力  the ability to execute  A
落实能力  the ability to implement  A
专业能力  professional ability  A
专业素养  professional competence  A
业务能力  professional ability  A
业务水平  professional standards  A
政策水平  the understanding of policies  A
能力水平  competence  A
本领能力  abilities  A
履职能力  the ability to perform duties  A
领导能力  leadership ability  A
领导水平  leadership  A
执政能力  governing capacity  A
组织力  organizational strength  A
政治功能  political functions  A
政治功能和组织功能  political and organizational functions  A
凝聚力  cohesion  A
战斗力  effectiveness  A
创造力  creativity  A
公信力  credibility  A
传播力  reach  A
引导力  guiding power  A
主动性、创造性  initiative and creativity  A
积极性、主动性、创造性  enthusiasm, initiative and creativity  A1
积极性主动性创造性  enthusiasm, initiative and creativity  A1
积极性和创造性  enthusiasm and creativity  A1
干事创业的积极性、主动性、创造性  enthusiasm, initiative and creativity in work  A1
干事创业  work and entrepreneurship  W
干事创业热情  enthusiasm for work  A1
干事创业的良好氛围  a good atmosphere for getting things done  E
血肉联系  flesh-and-blood ties  C
党同人民群众血肉联系  the Party's flesh-and-blood ties with the people  C
同人民群众的血肉联系  flesh-and-blood ties with the people  C
清醒头脑  a clear head  V4
定力  resolve  A
韧劲  tenacity  A
战略定力  strategic resolve  A
历史耐心  historical patience  A
胸怀  a broad mind  V0
眼光  vision  V0
决心和勇气  resolve and courage  A
勇气  courage  A
力度  intensity  Y
步伐  the pace  Y3
进度  progress  Y3
工作进度  the progress of work  Y3
建设进度  the progress of construction  Y3
项目建设进度  the progress of projects  Y3
步子  the pace  Y3
海外人员和机构安全  the safety of personnel and institutions overseas  Z
海外人员  personnel overseas  P0
战线  the front  P0
外事战线  the foreign affairs sector  P0
宣传战线  the publicity sector  P0
教育战线  the education sector  P0
政法战线  the political and legal sector  P0
上下  people at all levels  P0
全省上下  the whole province  P0
全市上下  the whole city  P0
各方  all sides  P0
各方面  all sides  P0
各方面力量  the strength of all sides  A
一切可以团结的力量  all the forces that can be united  A
社会力量  private sectors  P
各界人士  people from all walks of life  P0
大家  everyone  P0
与会同志  the participants  P0
"""
