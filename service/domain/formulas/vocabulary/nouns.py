"""Nouns with their English and their kind, which decides what a verb becomes.

A ability, B places that are built, C cooperation, D development, E environment, F hazards,
G decisions, H goals, I problems, J tasks, K reach, L duties, M mechanisms, N branches,
O advantages, P enterprises and talent, Q people, R frameworks, S services, T facilities,
U opportunities, V awareness, W work, X evils, Y efforts, Z what is safeguarded; a digit narrows.
"""

TABLE = """\
全面领导  overall leadership  W
组织领导  organization and leadership  W
统筹协调  overall planning and coordination  W
队伍建设  team building  W
基层建设  work at the community level  W
作风建设  efforts to improve conduct  W
党的建设  Party building  W
党风廉政建设  the fight for Party integrity  W
监督检查  supervision and inspection  W
督促检查  supervision and checks  W
指导服务  guidance and service  W
宣传教育  publicity and education  W
宣传工作  publicity work  W
对外宣传工作  international publicity work  W
舆论引导  guidance of public opinion  W
安全管理  safety management  W
日常管理  day-to-day management  W
应急管理  emergency management  W
市场监管  market regulation  W
调查研究  field research  W
疫情防控  epidemic prevention and control  W
安全生产工作  workplace safety  W
防汛抗旱工作  flood control and drought relief  W
生态环境保护  environmental protection  W
生态文明建设  the building of an ecological civilization  D
基础设施建设  infrastructure development  W
能力建设  capacity building  W
制度建设  institution building  W
信息化建设  the application of information technology  W
人才培养  personnel training  W
招商引资工作  efforts to attract investment  W
民族工作  ethnic work  W
群众工作  work with the people  W
统一战线工作  united front work  W
扶贫工作  poverty alleviation  W
信访工作  work with public complaints  W
协商民主  consultative democracy  W
法治建设  the rule of law  W
沟通协调  communication and coordination  W
沟通联系  communication and contacts  W
组织协调  organization and coordination  W
服务保障  support services  W
机制  mechanisms  M
长效机制  long-term mechanisms  M
协调机制  coordination mechanisms  M
工作机制  working mechanisms  M
合作机制  cooperation mechanisms  M
常态化交流机制  regular exchange mechanisms  M
考核机制  assessment mechanisms  M
监督机制  oversight mechanisms  M
应急机制  emergency response mechanisms  M
体制机制  systems and mechanisms  M
管理制度  management rules  M
责任制  the responsibility system  M
政策体系  the system of policies  M
服务体系  the service system  M
社会保障体系  the social security system  M
公共卫生体系  the public health system  M
现代产业体系  a modern industrial system  R
现代化经济体系  a modernized economy  R
开放型经济新体制  new institutions for an open economy  R
法律法规  laws and regulations  M
监管体系  the regulatory system  M
信息平台  information platforms  M
友好合作  friendly cooperation  C
务实合作  practical cooperation  C
经贸合作  economic and trade cooperation  C
互利合作  mutually beneficial cooperation  C
战略合作  strategic cooperation  C
各领域合作  cooperation in various fields  C
全方位合作  all-round cooperation  C
产能合作  cooperation in production capacity  C
区域合作  regional cooperation  C
国际合作  international cooperation  C
对外交流  exchanges with other countries  C
人文交流  people-to-people and cultural exchanges  C
文化交流  cultural exchanges  C
教育交流  educational exchanges  C
地方交流  exchanges at the local level  C
青年交流  youth exchanges  C
友好往来  friendly exchanges  C
友好关系  friendly relations  C
双边关系  bilateral relations  C
传统友谊  traditional friendship  C
战略对话  strategic dialogue  C
政治互信  political mutual trust  C
战略沟通  strategic communication  C
交流合作  exchanges and cooperation  C
能力  capabilities  A
水平  standards  A
服务水平  the standard of services  A
管理水平  the standard of management  A
治理能力  governance capacity  A
综合素质  overall competence  A
工作能力  working ability  A
质量和效益  quality and returns  A
质量效率  quality and efficiency  A
工作效率  work efficiency  A
竞争力  competitiveness  A
核心竞争力  core competitiveness  A
影响力  influence  A
国际影响力  international influence  A
国际化水平  the level of internationalization  A
开放水平  the level of opening up  A
对外开放水平  the level of opening up  A
科技创新水平  the level of scientific and technological innovation  A
综合实力  overall strength  A
保障能力  support capacity  A
执行力  the ability to execute  A
综合素质和能力水平  overall competence and ability  A
人民生活水平  living standards  A
责任担当  the sense of responsibility  V
责任意识  the sense of responsibility  V
使命感  the sense of mission  V
责任感和使命感  the sense of responsibility and mission  V
大局意识  awareness of the overall situation  V
忧患意识  awareness of potential dangers  V
风险意识  awareness of risks  V
防范意识  vigilance against risks  V
服务意识  awareness of service  V
法治意识  awareness of the rule of law  V
纪律意识  awareness of discipline  V
政治意识  political awareness  V
政治站位  political awareness  V
纪律约束  discipline  V
思想认识  understanding  V
凝聚力和战斗力  cohesion and competence  V
获得感、幸福感、安全感  the sense of fulfillment, happiness and security  V
大局观念  an overall perspective  V0
开放理念  an open mind  V0
新发展理念  the new development philosophy  V0
底线思维  thinking in terms of worst-case scenarios  V0
正确政绩观  a sound view of what it means to perform well  V0
全局观念  an overall perspective  V0
信心  confidence  V1
决心  resolve  V1
理想信念  ideals and convictions  V1
道路自信  confidence in the path  V1
公共服务  public services  S
就业  employment  S
民生  people's wellbeing  S
医疗卫生服务  medical and health services  S
养老服务  elderly care services  S
住房保障  housing support  S
基本民生  people's basic living needs  S
供应  supply  S
能源供应  energy supply  S
粮食安全  food security  Z
城乡居民生活  the lives of urban and rural residents  S
基础设施  infrastructure  T
交通基础设施  transport infrastructure  T
水利设施  water conservancy facilities  T
物流网络  logistics networks  T
综合交通网络  an integrated transport network  B
信息网络  information networks  T
新型基础设施  new types of infrastructure  T
国际航线  international air routes  K
港口  ports  T
物流枢纽  logistics hubs  B
产业园区  industrial parks  B
自由贸易试验区  pilot free trade zones  B
经济强省  an economically strong province  B
美丽乡村  beautiful countryside  B
现代化城市  a modern city  B
国际大通道  an international corridor  B
特色小镇  towns with distinctive features  B
科技创新中心  a center for scientific and technological innovation  B
对外开放新高地  a new height of opening up  B
数字政府  a digital government  B
法治政府  a law-based government  B
服务型政府  a service-oriented government  B
人类命运共同体  a community with a shared future for humanity  R
新发展格局  the new development pattern  R
新型国际关系  a new type of international relations  R
外事工作新格局  a new framework for foreign affairs work  R
全面开放新格局  new ground in opening up on all fronts  R
共同体  a community  R
良好环境  a favorable environment  E
良好氛围  a favorable atmosphere  E
良好舆论氛围  a favorable public opinion environment  E
营商环境  the business environment  E
市场环境  the market environment  E
投资环境  the investment environment  E
发展环境  the environment for development  E
国际舆论氛围  a favorable international public opinion environment  E
公平竞争的市场环境  a market environment of fair competition  E
社会氛围  the social atmosphere  E
和平稳定的环境  a peaceful and stable environment  E
产业结构  the industrial structure  E
资源配置  the allocation of resources  E
空间布局  the spatial layout  E
各项任务  all the tasks  J
目标任务  goals and tasks  J
全年目标任务  the goals and tasks of the year  J
重点任务  key tasks  J
各项工作  all the work  W
中央决策部署  the decisions and plans of the Central Committee  G
党中央决策部署  the decisions and plans of the CPC Central Committee  G
重要指示精神  the guiding principles of the important instructions  G
重要讲话精神  the guiding principles of the important speech  G
会议精神  the guiding principles of the meeting  G
全会精神  the guiding principles of the plenary session  G
党的路线方针政策  the Party's lines, principles and policies  G
各项政策措施  all policies and measures  G
各项部署  all plans  G
工作要求  the requirements  G
共识  the consensus reached  G
重要共识  the important common understandings  G
国家战略  the national strategies  G
改革措施  reform measures  G
责任  responsibilities  L
主体责任  primary responsibilities  L
各级各部门责任  the responsibilities of all levels and departments  L
规章制度  rules and regulations  L
工作纪律  work discipline  L
政治纪律  political discipline  L
中央八项规定  the central Party leadership's eight-point decision on conduct  L
法律  the law  L
安全标准  safety standards  L
目标  the goals  H
发展目标  the development goals  H
共同发展  common development  H
共同富裕  common prosperity  H
互利共赢  mutual benefit  H
高质量发展  high-quality development  D
经济社会发展  economic and social development  D
可持续发展  sustainable development  D
绿色发展  green development  D
协调发展  coordinated development  D
创新发展  innovation-driven development  D
融合发展  integrated development  D
区域协调发展  coordinated regional development  D
城乡融合发展  integrated urban-rural development  D
乡村振兴  rural revitalization  D
科技创新  scientific and technological innovation  D
体制改革  structural reform  D
供给侧结构性改革  supply-side structural reform  D
国有企业改革  the reform of state-owned enterprises  D
重点领域改革  reform in key areas  D
全面依法治国  law-based governance  D
转型升级  transformation and upgrading  D
结构调整  structural adjustment  D
产业升级  industrial upgrading  D
农业现代化  agricultural modernization  D
新型城镇化  new urbanization  D
现代化建设  the modernization drive  D
重大项目建设  the construction of major projects  D
对外开放  opening up  D
贸易和投资便利化  trade and investment facilitation  D
互联互通  connectivity  D
世界和平与发展  world peace and development  D
社会公平正义  social fairness and justice  D
社会治理  social governance  W
经济  the economy  N
消费  consumption  N
对外贸易  foreign trade  N
实体经济  the real economy  N
数字经济  the digital economy  N
民营经济  the private sector  N
战略性新兴产业  strategic emerging industries  N
先进制造业  advanced manufacturing  N
服务业  the service sector  N
现代农业  modern agriculture  N
旅游业  tourism  N
跨境电子商务  cross-border e-commerce  N
内需  domestic demand  K
进口  imports  K
出口  exports  K
有效投资  effective investment  K
国际市场  international markets  K
合作领域  areas of cooperation  K
合作空间  the scope for cooperation  K
开放领域  the areas open to the outside world  K
覆盖面  coverage  K
影响  influence  K
企业  enterprises  P
中小企业  small and medium-sized enterprises  P
外资企业  foreign-funded enterprises  P
国际知名企业  internationally renowned enterprises  P
高层次人才  high-caliber professionals  P
领军人才  leading talent  P
先进技术  advanced technologies  P
先进科技成果  advanced scientific and technological achievements  P
外资  foreign investment  P
社会资本  private capital  P
大学毕业生  university graduates  P
年轻干部  young officials  Q
专业人才  professionals  Q
高素质干部队伍  a high-caliber team of officials  Q
后备人才  reserve talent  Q
突出问题  prominent problems  I
实际问题  practical problems  I
困难和问题  difficulties and problems  I
群众反映强烈的问题  problems of strong public concern  I
矛盾纠纷  conflicts and disputes  I
分歧  differences  I
历史遗留问题  issues left over from the past  I
发展不平衡不充分问题  the problem of unbalanced and inadequate development  I
重大风险  major risks  F
金融风险  financial risks  F
各类风险隐患  all kinds of risks and hidden dangers  F
安全隐患  safety hazards  F
环境污染  environmental pollution  F
大气污染  air pollution  F
水污染  water pollution  F
各类违法犯罪活动  all kinds of illegal and criminal activities  X
腐败  corruption  X
形式主义和官僚主义  formalities for formalities' sake and bureaucratism  X
恐怖主义  terrorism  X
霸权主义和强权政治  hegemonism and power politics  X
保护主义  protectionism  X
假冒伪劣商品  fake and substandard goods  X
重特大事故  serious accidents  X
合法权益  legitimate rights and interests  Z
国家安全  national security  Z
国家主权  national sovereignty  Z
社会稳定  social stability  Z
社会大局稳定  overall social stability  Z
世界和平  world peace  Z
多边主义  multilateralism  Z
多边贸易体制  the multilateral trading system  Z
民族团结  ethnic unity  Z
知识产权  intellectual property rights  Z
公共安全  public security  Z
人民群众生命财产安全  the safety of people's lives and property  Z
文化遗产  cultural heritage  Z
消费者权益  consumers' rights and interests  Z
海外公民和企业安全  the safety of Chinese citizens and enterprises overseas  Z
党中央权威和集中统一领导  the authority of the CPC Central Committee and its centralized, unified leadership  Z
彼此核心利益和重大关切  each other's core interests and major concerns  Z1
各国人民的选择  the choices of the people of all countries  Z1
投入力度  investment  Y
宣传力度  publicity efforts  Y
支持力度  support  Y
工作力度  efforts  Y
改革力度  reform efforts  Y
扶持力度  support  Y
执法力度  law enforcement efforts  Y
财政投入  government spending  Y
作用  its role  O
优势  advantages  O
自身优势  one's own advantages  O
区位优势  location advantages  O
资源优势  resource advantages  O
平台作用  the role of platforms  O
综合协调作用  the role of overall coordination  O
桥梁纽带作用  the role of a bridge  O
示范引领作用  an exemplary role  O
市场在资源配置中的决定性作用  the decisive role of the market in allocating resources  O
各类平台  all kinds of platforms  O
现有资源  existing resources  O
合作平台  platforms for cooperation  O
开放平台  platforms for opening up  O
载体和平台  vehicles and platforms  O
机遇  opportunities  U
历史机遇  historic opportunities  U
历史性机遇  historic opportunities  U
重大机遇  major opportunities  U
发展机遇  development opportunities  U
战略机遇期  the period of strategic opportunity  U
党的领导  Party leadership  H0
党的全面领导  overall Party leadership  H0
以人民为中心  a people-centered approach  H0
改革开放  reform and opening up  H0
和平共处五项原则  the Five Principles of Peaceful Coexistence  H0
一个中国原则  the one-China principle  H0
民主集中制  democratic centralism  H0
依法治国  law-based governance  H0
问题导向  a problem-oriented approach  H0
稳中求进工作总基调  the general principle of pursuing progress while ensuring stability  H0
互利共赢的开放战略  a mutually beneficial strategy of opening up  H0
和平发展道路  the path of peaceful development  H1
中国特色社会主义道路  the path of Chinese socialism  H1
中国特色社会主义伟大旗帜  the great banner of socialism with Chinese characteristics  H2
和平、发展、合作、共赢的旗帜  the banner of peace, development, cooperation and mutual benefit  H2
国际会议  international conferences  K0
国际论坛  international forums  K0
重要赛事  major sports events  K0
经贸洽谈活动  trade and investment talks  K0
国际经贸活动  international trade and economic activities  K0
博览会  expositions  K0
文化活动  cultural events  K0
培训班  training courses  K0
系列活动  a series of events  K0
座谈会  symposiums  K0
全球治理  global governance  W0
国际事务  international affairs  W0
市场竞争  market competition  W0
社会事务  social affairs  W0
工作汇报  a work report  Q0
情况汇报  reports on the situation  Q0
意见和建议  opinions and suggestions  Q0
各方面意见  the opinions of all sides  Q0
实施方案  implementation plans  D0
工作方案  work plans  D0
实施意见  guidelines for implementation  D0
发展规划  development plans  D0
行动计划  action plans  D0
管理办法  administrative measures  D0
有关文件  relevant documents  D0
政策措施  policies and measures  D0
合作协议  cooperation agreements  D1
谅解备忘录  memorandums of understanding  D1
联合声明  joint statements  D1
友好合作协议书  agreements on friendly cooperation  D1
脱贫攻坚成果  the achievements of poverty elimination  J0
建设成果  the achievements made  J0
已有成果  existing achievements  J0
良好势头  the sound momentum  J0
市场秩序  market order  W1
工作程序  work procedures  W1
行政执法  administrative law enforcement  W1
管理  management  W1
出访活动  overseas visits  W1
工作方式  working  W2
宣传方式  carrying out publicity  W2
服务方式  providing services  W2
监管方式  regulation  W2
合作模式  cooperation  W2
观念  ways of thinking  T0
政府职能  the functions of government  T0
发展方式  the growth model  T0
中国故事  China's stories  S0
中国声音  the voice of China  S0
好声音  the good voice  S0
党的声音  the Party's voice  S0
城市  the city  B0
特色产品  specialty products  B0
旅游资源  tourist attractions  B0
投资项目  investment projects  B0
新成效  new results  R1
新进展  new progress  R1
新突破  new breakthroughs  R1
新成就  new achievements  R1
积极成果  positive results  R1
丰硕成果  fruitful results  R1
实实在在的成果  tangible results  R1
更大成绩  greater achievements  R1
重要阶段性成果  important results at this stage  R1
交流合作成果  results in exchanges and cooperation  R1
来访客人  the visiting guests  P0
各国驻华使节  diplomatic envoys to China  P0
社会各界人士  people from all walks of life  P0
一线工作人员  frontline workers  P0
困难群众  people in difficulty  P0
海外侨胞  overseas Chinese  P0
外国专家  foreign experts  P0
代表团一行  the delegation  P0
干部群众  officials and the people  P0
有关部门负责人  leading officials of the departments concerned  P0
领导班子和干部队伍建设  the building of leading bodies and the ranks of officials  W
干部队伍建设  the building of the ranks of officials  W
干部队伍  the ranks of officials  Q
人才队伍  the ranks of professionals  Q
项目  projects  T
重大项目  major projects  T
基地  bases  B
渠道  channels  K
问题  problems  I
困难  difficulties  I
实际困难  practical difficulties  I
后顾之忧  worries  I
短板  weak links  I
薄弱环节  weak links  I
障碍  obstacles  I
底线  the bottom line  Z
任务  tasks  J
方案  plans  D0
计划  plans  D0
规划  plans  D0
措施  measures  D0
政策  policies  D0
制度  rules  M
标准  standards  L
环境  the environment  E
氛围  the atmosphere  E
条件  conditions  E
机会  opportunities  U
空间  scope  K
潜力  potential  N
活力  vitality  A
动力  impetus  A
内生动力  internal impetus  A
合力  synergy  R
力量  strength  A
实力  strength  A
特色  distinctive features  O
品牌  brands  B
形象  the image  A
国际形象  the international image  A
知名度  profile  A
美誉度  reputation  A
市场  markets  K
产业  industries  N
优势产业  competitive industries  N
新兴产业  emerging industries  N
传统产业  traditional industries  N
产业链  industrial chains  N
供应链  supply chains  N
产品  products  N
技术  technologies  P
人才  talent  P
优秀人才  outstanding talent  P
青年人才  young talent  P
资金  funds  P
资源  resources  O
优质资源  quality resources  P
信息  information  N
数据  data  N
经验  experience  J0
先进经验  advanced experience  J0
做法  practices  J0
成果  achievements  J0
利益  interests  Z
切身利益  vital interests  Z
共同利益  common interests  Z
人民利益  the interests of the people  Z
人民群众  the people  P0
群众  the people  P0
人民  the people  P0
老百姓  the people  P0
干部  officials  Q
党员干部  Party members and officials  Q
党员  Party members  Q
领导干部  leading officials  Q
青年  young people  Q
青少年  young people  Q
学生  students  Q
教师  teachers  Q
专家  experts  Q
职工  employees  Q
农民  farmers  Q
妇女  women  Q
民众  the people  P0
福祉  wellbeing  Z
民生福祉  people's wellbeing  S
需求  demand  S
群众需求  the needs of the people  S
期待  expectations  S
关切  concerns  Z1
诉求  demands  S
稳定  stability  Z
和平  peace  Z
团结  unity  Z
友谊  friendship  C
互信  mutual trust  C
相互了解  mutual understanding  C
相互信任  mutual trust  C
交流  exchanges  C
合作  cooperation  C
往来  contacts  C
高层往来  high-level exchanges  C
对话  dialogue  C
沟通  communication  C
协调  coordination  C
配合  cooperation  C
协作  collaboration  C
关系  relations  C
伙伴关系  partnership  C
战略伙伴关系  strategic partnership  C
全面战略伙伴关系  comprehensive strategic partnership  C
两国关系  relations between the two countries  C
友好城市关系  friendship-city relations  C
合作水平  the level of cooperation  A
合作质量  the quality of cooperation  A
精准性和实效性  precision and effectiveness  A
针对性和实效性  relevance and effectiveness  A
主动性  initiative  A
积极性  enthusiasm  A
思想  thinking  T0
视野  horizons  K
眼界  horizons  K
信息服务  information services  W
服务  services  S
有效服务  effective services  S
优质服务  quality services  S
高效服务  efficient services  S
支持  support  S
保障  guarantees  S
支撑  support  S
有力支撑  strong support  S
有力保障  strong guarantees  S
坚强保障  strong guarantees  S
便利  facilitation  S
帮助  help  S
贡献  contributions  R1
更大贡献  greater contributions  R1
新的更大贡献  new and greater contributions  R1
重要贡献  important contributions  R1
成绩  achievements  R1
成效  results  R1
实效  real results  R1
进展  progress  R1
突破  breakthroughs  R1
新气象  a new look  R1
新作为  new accomplishments  R1
发展  development  D
改革  reform  D
创新  innovation  D
开放  opening up  D
治理  governance  W
监管  regulation  W
监督  oversight  W
考核  assessment  W
培训  training  W
宣传  publicity  W
检查  inspections  W
落实  implementation  G
工作落实  the implementation of work  G
工作  work  W
重点工作  key work  W
相关工作  the relevant work  W
法治  the rule of law  D
安全  security  Z
安全生产  workplace safety  Z
生产  production  N
生态环境  the ecological environment  Z
耕地  farmland  Z
文化  culture  N
教育  education  S
医疗  health care  S
卫生  health  S
科技  science and technology  N
体育  sports  N
旅游  tourism  N
农业  agriculture  N
工业  industry  N
制造业  manufacturing  N
金融  finance  N
贸易  trade  N
投资  investment  N
经贸  trade  N
人文  culture  N
能源  energy  N
环保  environmental protection  N
物流  logistics  N
航空  aviation  N
交通  transport  N
减贫  poverty reduction  N
卫生健康  health  N
职业教育  vocational education  N
汽车  automobiles  N
新能源  new energy  N
人工智能  artificial intelligence  N
领域  fields  K
重点领域  key areas  K
各领域  all fields  K
载体  vehicles  O
平台  platforms  O
窗口  windows  O
桥梁  bridges  O
纽带  bonds  O
枢纽  hubs  B
通道  corridors  B
体系  systems  M
机构  institutions  M
组织  organizations  P
社会组织  social organizations  P
高校  universities  P
科研机构  research institutions  P
媒体  the media  P
民营企业  private enterprises  P
跨国公司  multinational companies  P
市县  cities and counties  P0
基层  communities  P0
全局  the overall interests  Z
大局  the overall interests  Z
重大战略  major strategies  G
重大国家战略  major national strategies  G
发展战略  development strategies  G
部门  departments  P0
外事部门  foreign affairs departments  P0
单位  units  P0
地区  regions  P0
地方  localities  P0
各部门  all departments  P0
各地  all localities  P0
人员  personnel  P0
国家  countries  P0
国际化  internationalization  D
工作精准性和实效性  the precision and effectiveness of work  A
制度优势  institutional strengths  O
政治优势  political strengths  O
产业基础  the industrial base  R
基层组织  community-level organizations  P
党组织  Party organizations  P
代表  deputies  P0
委员  members  P0
建议  suggestions  Q0
意见  opinions  Q0
情况  the situation  Q0
规律  laws  G
特点  characteristics  G
战略  strategies  G
理念  ideas  V0
原则  principles  H0
方针  the principles  H0
道路  the path  H1
主张  positions  H0
倡议  initiatives  D0
议程  the agenda  G
进程  the process  D
改革开放进程  the process of reform and opening up  D
社会经济发展  social and economic development  D
民主  democracy  D
人权  human rights  Z
主权  sovereignty  Z
领土完整  territorial integrity  Z
发展利益  development interests  Z
公平正义  fairness and justice  Z
国际秩序  the international order  Z
地区和平稳定  regional peace and stability  Z
热点问题  hotspot issues  I
粮食生产  grain production  N
重要农产品  important agricultural products  N
科研  scientific research  N
核心技术  core technologies  P
知识  knowledge  N
技能  skills  A
本领  abilities  A
素质  competence  A
觉悟  consciousness  V
纪律  discipline  V
进出口总额  total imports and exports  N
出口总额  total exports  N
进口总额  total imports  N
贸易额  trade  N
双边贸易额  bilateral trade  N
地区生产总值  the gross regional product  N
实际利用外资  foreign investment in actual use  N
固定资产投资  fixed-asset investment  N
社会消费品零售总额  total retail sales of consumer goods  N
财政收入  fiscal revenue  N
游客  tourists  P
友城  friendship cities  C
去年工作  last year's work  J0
今年工作  this year's work  J0
今年重点任务  this year's key tasks  J
下一步工作  the next steps  J
下一阶段工作  the work of the next stage  J
重点工作任务  key tasks  J
矿业  mining  N
渔业  fisheries  N
林业  forestry  N
文化旅游  culture and tourism  N
农产品贸易  trade in farm products  N
数字化  digitalization  D
海外利益  overseas interests  Z
友城交往  exchanges with friendship cities  C
友城合作  cooperation with friendship cities  C
专业化水平  the level of expertise  A
政治判断力  political judgment  A
政治领悟力  political understanding  A
政治执行力  the ability to carry out political decisions  A
国际传播能力  international communication capacity  A
单边制裁  unilateral sanctions  X
单边主义  unilateralism  X
内政  internal affairs  Z
顶层设计  top-level design  D
创造性  creativity  A
中央  the central authorities  P0
贯彻落实  implementation  G
形式主义  formalities for formalities' sake  X
官僚主义  bureaucratism  X
侨务工作  work related to overseas Chinese affairs  W
更多企业  more enterprises  P
外事工作正确方向  the right direction of foreign affairs work  H
正确方向  the right direction  H
中心大局  the central tasks and the overall interests  Z
公民  citizens  Q
故事  the stories  S0
涉外领域  foreign-related fields  K
涉外领域风险  risks in foreign-related fields  F
"""
