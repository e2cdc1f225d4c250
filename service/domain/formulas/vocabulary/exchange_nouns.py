"""Nouns of diplomacy and of exchanges, with their kinds; see ``nouns`` for the letters."""

TABLE = """\
对欧政策  policy toward Europe  C
对非政策  policy toward Africa  C
外事干部队伍  the ranks of foreign affairs officials  Q
外事干部队伍建设  the building of the ranks of foreign affairs officials  W
外事队伍  the ranks of foreign affairs personnel  Q
外事队伍建设  the building of the ranks of foreign affairs personnel  W
有关活动  related events  E
相关活动  related events  E
两国人民  the people of the two countries  P0
各国人民  the people of all countries  P0
两国领导人  the leaders of the two countries  P0
两国老一辈领导人  the older generation of leaders of the two countries  P0
老一辈领导人  the older generation of leaders  P0
两国外长  the two foreign ministers  P0
两国元首  the two heads of state  P0
两国企业  enterprises of the two countries  P
双方企业  enterprises of the two sides  P
两国  the two countries  P0
两地  the two places  P0
两省  the two provinces  P0
两市  the two cities  P0
两市青少年  young people of the two cities  Q
两国青年  young people of the two countries  Q
两国友谊  the friendship between the two countries  C
两国传统友谊  the traditional friendship between the two countries  C
两国友好  friendship between the two countries  C
各国  all countries  P0
世界各国  all countries of the world  P0
发展中国家  developing countries  P0
广大发展中国家  developing countries  P0
非洲国家  African countries  P0
领土  the territory  A0
地区国家  countries in the region  P0
域外国家  countries outside the region  P0
东盟国家  ASEAN countries  P0
周边国家  neighboring countries  P0
直接当事国  the countries directly concerned  P0
国际社会  the international community  P0
外部势力  external forces  P0
任何外部势力  any external forces  P0
当地  the local community  P0
中国人民  the Chinese people  P0
中国企业  Chinese enterprises  P
中资企业  Chinese enterprises  P
中国游客  Chinese tourists  P
中国公民  Chinese citizens  Q
华侨华人  overseas Chinese  P0
国际友人  international friends  P0
来宾  guests  P0
外宾  foreign guests  P0
客人  the guests  P0
客人们  the guests  P0
外方嘉宾  the foreign guests  P0
记者们  the reporters  P0
记者  reporters  P0
各位记者  reporters  P0
读者  readers  P0
友人  friends  P0
老朋友  old friends  P0
遇难者  the victims  P0
遇难者家属  the bereaved families  P0
伤者  the injured  P0
遇难者家属和伤者  the bereaved families and the injured  P0
灾区人民  the people in the disaster area  P0
贵国  your country  P0
贵国政府  your government  P0
贵国人民  the people of your country  P0
总统先生  Mr. President  P0
此访  the visit  K0
此次访问  the visit  K0
这次访问  the visit  K0
访问  visits  K0
互访  mutual visits  C
互访交流  mutual visits and exchanges  C
高层互访  high-level mutual visits  C
人员互访  mutual visits  C
本次活动  the event  K0
此次活动  the event  K0
活动  the event  K0
会见  the meeting  K0
会谈  talks  K0
会晤  meetings  K0
磋商  consultations  C
外交磋商  diplomatic consultations  C
政治对话  political dialogue  C
谈判  negotiations  C
对话谈判  dialogue and negotiation  C
谈判协商  negotiation and consultation  C
定期会晤机制  a mechanism of regular meetings  M
联合工作组  a joint working group  M
启动仪式  the launch ceremony  K0
结好  friendly ties  C
友好省州  sister provinces and states  C
友好省州关系  sister province-state relations  C
友好城市  friendship cities  C
国际友城  international friendship cities  C
国际友好城市  international friendship cities  C
友好城市关系协议书  an agreement on establishing friendship-city relations  D1
友好合作关系  relations of friendly cooperation  C
友好交流关系  relations of friendly exchange  C
友好合作协议  an agreement on friendly cooperation  D1
合作关系  cooperative relations  C
合作协定  an agreement on cooperation  D1
经济技术合作协定  an agreement on economic and technical cooperation  D1
意向书  a letter of intent  D1
合作文件  cooperation documents  D1
协议书  the agreement  D1
战略互信  strategic mutual trust  C
相互尊重  mutual respect  H0
平等互利  equality and mutual benefit  H0
平等相待  treating each other as equals  H0
合作共赢  win-win cooperation  C
国际公平正义  international fairness and justice  Z
国际法  international law  L
国际关系基本准则  the basic norms governing international relations  L
国家主权和领土完整  sovereignty and territorial integrity  Z
主权和领土完整  sovereignty and territorial integrity  Z
核心利益  core interests  Z
中国核心利益  China's core interests  Z
正当权益  legitimate rights and interests  Z
共同财产  the common property  Z
多边框架  multilateral frameworks  M
多边机制  multilateral mechanisms  M
多边事务  multilateral affairs  W0
国际和地区问题  international and regional issues  I
国际地区问题  international and regional issues  I
共同关心的国际和地区问题  international and regional issues of common interest  I
共同关心的问题  issues of common interest  I
共同关心的国际地区问题  international and regional issues of common interest  I
有关问题  relevant issues  I
争议  disputes  I
南海问题  the South China Sea issue  I
危机  the crisis  I
紧张  tensions  I
对抗  confrontation  I
国际形势的深刻变化  profound changes in the international landscape  G
百年变局  changes unseen in a century  G
制裁  sanctions  X
指责  accusations  X
错误做法  wrong practices  X
强权政治  power politics  X
冷战思维  the Cold War mentality  X
必要措施  necessary measures  D0
坚决有力措施  firm and strong measures  D0
坚决措施  firm measures  D0
对华政策  its policy toward China  D0
对美政策  its policy toward the US  D0
对华关系  relations with China  C
对外开放工作  opening up  D
区域经济一体化  regional economic integration  D
经济一体化  economic integration  D
新型工业化  new industrialization  D
半导体  semiconductors  N
航空航天  aerospace  N
航空制造  aircraft manufacturing  N
核能  nuclear energy  N
中医药  traditional Chinese medicine  N
热带农业  tropical agriculture  N
水果贸易  trade in fruit  N
贸易投资  trade and investment  N
双向投资  two-way investment  N
优质农产品  quality farm products  N
农产品进口  imports of farm products  K
对华出口  exports to China  K
中国市场  the Chinese market  K
广阔市场  a broad market  K
环境保护  environmental protection  N
医疗康养  health care and wellness  N
考古  archaeology  N
葡萄酒  wine  N
青少年交流  youth exchanges  C
民间交往  people-to-people exchanges  C
地方合作  cooperation at the local level  C
地方交往  exchanges at the local level  C
地方政府  local governments  P0
人力资源开发  human resources development  N
人文交流合作  people-to-people and cultural exchanges and cooperation  C
务实交流  practical exchanges  C
互利共赢合作  mutually beneficial cooperation  C
各领域务实合作  practical cooperation in various fields  C
各领域交流合作  exchanges and cooperation in various fields  C
各领域友好交流合作  friendly exchanges and cooperation in various fields  C
团结合作  solidarity and cooperation  C
团结协作  solidarity and coordination  C
沟通协作  communication and coordination  C
多边协作  multilateral coordination  C
抗疫合作  cooperation against the epidemic  C
疫情防控合作  cooperation in epidemic prevention and control  C
防控经验  experience in epidemic prevention and control  J0
治国理政经验  experience in governance  J0
治国理政经验交流  exchanges of experience in governance  C
新冠肺炎疫情  COVID-19  F
防疫物资  anti-epidemic supplies  P
医疗物资  medical supplies  P
物资  supplies  P
援助  assistance  S
无私援助  selfless assistance  S
人道主义援助  humanitarian assistance  S
紧急人道主义援助  emergency humanitarian assistance  S
支持和帮助  support and help  S
坚定支持  firm support  S
宝贵支持  valuable support  S
大力支持  strong support  S
长期支持  long-standing support  S
力所能及的帮助  assistance within its capacity  S
热情接待  the warm hospitality  S
盛情款待  the gracious hospitality  S
热情款待  the warm hospitality  S
热情邀请  the kind invitation  S
盛情邀请  the kind invitation  S
周到安排  the thoughtful arrangements  S
热情接待和周到安排  the warm hospitality and thoughtful arrangements  S
深情厚谊  the profound friendship  C
友好情谊  the friendship  C
友好感情  friendly feelings  C
深厚友谊  a profound friendship  C
友好  friendship  C
友好事业  the cause of friendship  D
新的动力  new impetus  A
稳定性  stability  A
合作亮点  highlights of cooperation  R1
更多合作亮点  more highlights of cooperation  R1
更多成果  more results  R1
更多合作成果  more results of cooperation  R1
新发展  new progress  R1
新的更大发展  new and greater progress  R1
更大发展  greater progress  R1
新的更大的贡献  new and greater contributions  R1
巨大成就  great achievements  R1
伟大成就  great achievements  R1
举世瞩目的成就  remarkable achievements  R1
实实在在的利益  tangible benefits  R1
更多福祉  more benefits  R1
更多实实在在的利益  more tangible benefits  R1
发展成就  development achievements  R1
经济社会发展成就  economic and social development achievements  R1
经济复苏  economic recovery  D
发展繁荣  development and prosperity  D
稳定与繁荣  stability and prosperity  D
和平、稳定与繁荣  peace, stability and prosperity  D
和平稳定  peace and stability  Z
发展道路  the development path  H1
符合本国国情的发展道路  a development path suited to its national conditions  H1
美好未来  a bright future  R
美好明天  a bright future  R
更加紧密的命运共同体  a closer community with a shared future  R
命运共同体  a community with a shared future  R
典范  an example  R2
政策沟通  policy coordination  C
密切沟通  close communication  C
经验互鉴  mutual learning  C
文明互鉴  mutual learning among civilizations  C
直航航班  direct flights  K
直航  direct flights  K
国际航班  international flights  K
投资兴业  investment  N
安排  the arrangements  J
经济社会发展规划  economic and social development plans  D0
经济社会发展情况  economic and social development  D
展馆  the exhibition halls  B
家园  homes  B
国情  national conditions  G
各界  all circles  P0
使馆  the embassy  P0
总领馆  the consulate general  P0
总领事馆  the consulate general  P0
大使馆  the embassy  P0
国际大家庭  the international family  P0
国际关系民主化  greater democracy in international relations  D
世界多极化  a multipolar world  D
经济全球化  economic globalization  D
自由贸易  free trade  N
贸易平衡  balanced trade  N
双边贸易  bilateral trade  N
人员往来便利化  the facilitation of personnel exchanges  D
论坛  the forum  K0
工作组  the working group  M
台湾问题  the Taiwan question  I
法案  bill  D0
有关法案  the bill  D0
有关言论  the remarks  D0
有关做法  such practices  J0
有关决议  the resolution  D0
有关报告  the report  D0
此举  the move  D0
企业家高峰会  Business Summit  K0
国与国友好相处  friendly relations between countries  C
团结合作的典范  an example of solidarity and cooperation  R2
两国人民的友谊  the friendship between the two peoples  C
两国人民友谊  the friendship between the two peoples  C
两国人民福祉  the wellbeing of the two peoples  Z
海洋  the ocean  Z
全人类  all humanity  P0
人类  humanity  P0
下水道  the sewer  T
核污染水  the nuclear-contaminated water  F
局势  the situation  N
人员交往  personnel exchanges  C
文化周  Culture Week  K0
文化节  Culture Festival  K0
亚洲处  the Asian Affairs Division  P0
领事处  the Consular Affairs Division  P0
礼宾处  the Protocol Division  P0
国际处  the International Affairs Division  P0
欧美处  the Division for European and American Affairs  P0
员工  employees  Q
中资企业员工  employees of Chinese enterprises  Q
学员  participants  P0
学员们  the participants  P0
有关专家  experts  Q
青少年代表  young representatives  P0
企业代表  business representatives  P0
企业家代表  representatives of entrepreneurs  P0
媒体记者  reporters  P0
嘉宾  guests  P0
采访活动  the press tour  K0
联合采访活动  the joint press tour  K0
纪念活动  the commemoration  K0
庆祝活动  the celebration  K0
交流活动  exchange activities  K0
文化交流活动  cultural exchange activities  K0
合作论坛  cooperation forums  K0
捐赠仪式  the donation ceremony  K0
交接仪式  the handover ceremony  K0
开班式  the opening session  K0
结业式  the closing session  K0
签字仪式  the signing ceremony  K0
揭牌仪式  the inauguration ceremony  K0
培训内容  the contents of the training  J
公款出国旅游  overseas travel at public expense  X
办理流程  procedures  M
计划管理  the management of plans  W
护照签证管理  the management of passports and visas  W
交流讨论  exchanges and discussions  C
医用口罩  medical masks  P
防护服  protective suits  P
生态环境和粮食生产  the ecological environment and grain production  N
交通安全  traffic safety  Z
当地法律法规  local laws and regulations  L
当地安全形势  the local security situation  G
安全形势  the security situation  G
当地天气  the local weather  G
海况  sea conditions  G
当地天气和海况  the local weather and sea conditions  G
自我保护意识  awareness of self-protection  V
安全防范意识  awareness of safety precautions  V
高风险地区  high-risk areas  P0
涉水项目  water activities  K0
生动故事  the vivid stories  S0
展会  the exhibition  K0
本届博览会  this year's expo  K0
这批物资  these supplies  P
向北开放  opening up to the north  D
向西开放  opening up to the west  D
向南开放  opening up to the south  D
博览会展馆  the exhibition halls  B
行程  the trip  K0
企业合作  business cooperation  C
人员往来和企业合作  personnel exchanges and business cooperation  C
总领馆工作  the work of the consulate general  W
总领事馆工作  the work of the consulate general  W
使馆工作  the work of the embassy  W
当地中资企业员工  employees of local Chinese enterprises  Q
当地中资企业  local Chinese enterprises  P
外交部  the Ministry of Foreign Affairs  P0
"""
