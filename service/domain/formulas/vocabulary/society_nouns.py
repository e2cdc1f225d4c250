"""Nouns of safety, people's lives, education, health and culture; kinds as in ``nouns``."""

TABLE = """\
重大事故隐患专项排查整治行动  the campaign to identify and rectify hazards of major accidents  W
事故隐患排查整治行动  the campaign to identify and rectify accident hazards  W
隐患排查整治情况  the identification and rectification of hazards  W
隐患排查整治  the identification and rectification of hazards  W
地方属地责任  territorial responsibilities of localities  L
安全生产责任制落实  the fulfillment of the workplace safety responsibility system  W
强降雨应对准备  preparations for heavy rainfall  W
受威胁群众  people at risk  P0
安全生产责任  responsibilities for workplace safety  L
安全生产责任制  the responsibility system for workplace safety  L
安全责任  safety responsibilities  L
安全防范  safety precautions  W
安全防范工作  safety precautions  W
安全监管  safety supervision  W
安全风险  safety risks  F
安全风险防控  the prevention and control of safety risks  W
风险防控  risk prevention and control  W
风险防范  risk prevention  W
风险隐患  risks and hidden dangers  F
风险挑战  risks and challenges  F
风险  risks  F
隐患  hidden dangers  F
隐患排查  screening for hidden dangers  W
隐患排查治理  the screening and elimination of hidden dangers  W
问题整改  the rectification of problems  W
整改落实  rectification  W
事故  accidents  X
重大事故  major accidents  X
较大事故  serious accidents  X
安全事故  safety accidents  X
重特大安全事故  serious safety accidents  X
事故教训  the lessons of accidents  X2
近期事故教训  the lessons of recent accidents  X2
教训  lessons  X2
深刻教训  profound lessons  X2
安全意识  safety awareness  V
全民安全意识  public safety awareness  V
麻痹思想  complacency  X
侥幸心理  the mentality of trusting to luck  X
麻痹思想和侥幸心理  complacency and the mentality of trusting to luck  X
麻痹松懈思想  complacency and slackness  X
厌战情绪  war-weariness  X
松劲心态  slackness  X
畏难情绪  fear of difficulty  X
安全网  a safety net  Z3
安全防线  lines of defense for safety  Z3
人民防线  the people's line of defense  Z3
安全生产的人民防线  the people's line of defense for workplace safety  Z3
防线  lines of defense  Z3
思想防线  the ideological line of defense  Z3
屏障  barriers  Z3
安全屏障  security barriers  Z3
红线  red lines  Z2
安全红线  safety red lines  Z2
民生底线  the bottom line of people's wellbeing  Z2
安全底线  the bottom line of safety  Z2
风险底线  the bottom line of risk  Z2
系统性风险  systemic risks  F
规模性返贫  a large-scale return to poverty  F
违法行为  illegal acts  X
违法犯罪  illegal and criminal acts  X
违法犯罪行为  illegal and criminal acts  X
非法违法生产经营行为  illegal production and business operations  X
违法违规行为  violations of laws and regulations  X
违纪违法行为  violations of discipline and law  X
黑恶势力  gangs and organized crime  X
扫黑除恶专项斗争  the special campaign against gangs and organized crime  W
扫黑除恶斗争  the fight against gangs and organized crime  W
执法检查  law enforcement inspections  W
执法检查力度  law enforcement inspections  Y
监管执法  regulatory law enforcement  W
执法监管  law enforcement and supervision  W
燃气  gas  N
危险化学品  hazardous chemicals  N
危化品  hazardous chemicals  N
建筑施工  construction  N
道路交通  road traffic  N
交通运输  transport  N
消防  fire safety  N
消防安全  fire safety  Z
矿山  mines  N
煤矿  coal mines  N
非煤矿山  non-coal mines  N
食品安全  food safety  Z
药品安全  drug safety  Z
生产安全  production safety  Z
网络安全  cybersecurity  Z
公共卫生安全  public health security  Z
政治安全  political security  Z
社会安全  social security  Z
经济安全  economic security  Z
能源安全  energy security  Z
金融安全  financial security  Z
境外安全  security overseas  Z
重点行业领域  key sectors and fields  K
重点行业  key sectors  K
行业领域  sectors and fields  K
重点部位  key sites  K
关键岗位  key posts  K
重点环节  key links  K
关键环节  key links  K
重点领域和关键环节  key areas and links  K
薄弱地区  weak areas  K
应急值守  emergency duty  W
值班值守  duty shifts  W
应急处置  emergency response  W
应急处置能力  emergency response capacity  A
应急救援  emergency rescue  W
应急预案  emergency plans  D0
预案  contingency plans  D0
应急演练  emergency drills  K0
应急物资  emergency supplies  P
应急能力  emergency capacity  A
应急体系  the emergency system  M
应急管理体系  the emergency management system  M
应急响应  emergency response  W
物资储备  stocks of supplies  W
物资保障  supplies  W
队伍准备  the readiness of teams  W
监测预警  monitoring and early warning  W
监测预报  monitoring and forecasting  W
监测预报预警  monitoring, forecasting and early warning  W
预报预警  forecasting and early warning  W
值班制度  the duty system  L
带班值班制度  the duty system  L
领导带班制度  the system of leaders on duty  L
防汛  flood control  W
防汛工作  flood control  W
防汛抗旱  flood control and drought relief  W
防汛抗洪  flood control  W
防汛救灾  flood control and disaster relief  W
防汛救灾工作  flood control and disaster relief  W
防汛责任  responsibilities for flood control  L
防汛形势  the flood situation  Q0
抢险救灾  rescue and disaster relief  W
抢险救援  rescue operations  W
抗洪抢险  flood fighting  W
救灾  disaster relief  W
抗震救灾  earthquake relief  W
防灾减灾  disaster prevention and reduction  W
防灾减灾救灾  disaster prevention, reduction and relief  W
防汛抗洪抢险救灾  flood control, rescue and disaster relief  W
生产自救  self-help in production  W
灾后重建  post-disaster reconstruction  W
灾后恢复重建  post-disaster recovery and reconstruction  W
恢复重建  recovery and reconstruction  W
灾害  disasters  F
灾害损失  disaster losses  Y2
损失  losses  Y2
灾情  the disaster  Q0
险情  dangers  F
险情处置  the handling of dangers  W
险情处置现场  the site where dangers are handled  K
洪水  floods  F
水位  water levels  Q0
水位情况  the water levels  Q0
受灾群众  disaster-affected people  P0
安置点  resettlement sites  K
巡查排险  patrols and the removal of dangers  W
水稻长势  the growth of the rice  Q0
疫情  the epidemic  F
疫情防控工作  epidemic prevention and control  W
疫情防控措施  epidemic prevention and control measures  D0
疫情防控成果  the gains made in epidemic prevention and control  J0
防控措施  prevention and control measures  D0
防控工作  prevention and control  W
常态化疫情防控  regular epidemic prevention and control  W
联防联控机制  joint prevention and control mechanisms  M
群防群控  society-wide prevention and control  W
外防输入、内防反弹  the prevention of imported cases and domestic resurgence  W
疫苗接种  vaccination  W
核酸检测  nucleic acid testing  W
医疗救治  medical treatment  W
流行病学调查  epidemiological investigation  W
隔离点  quarantine sites  K
医院  hospitals  P
医护人员  medical workers  P
医务人员  medical workers  P
患者  patients  P
公共卫生  public health  S
公共卫生服务  public health services  S
医疗卫生  medical and health care  S
医疗卫生体系  the medical and health system  M
医疗保障  medical insurance  S
医药卫生体制改革  the reform of the medical and health systems  D
健康  health  S
人民健康  people's health  Z
身体健康  health  Z
人民群众生命安全和身体健康  people's lives and health  Z
生命安全和身体健康  lives and health  Z
生命财产安全  the safety of lives and property  Z
生命健康  life and health  Z
民生保障  the safeguarding of people's wellbeing  W
民生实事  practical projects for people's wellbeing  J
民生问题  problems concerning people's wellbeing  I
民生事业  undertakings for people's wellbeing  D
保障和改善民生  ensuring and improving people's wellbeing  W
美好生活  a better life  S
美好生活需要  the needs for a better life  S
生活品质  the quality of life  A
生活水平  living standards  A
生活质量  the quality of life  A
生活保障  living support  S
生活保障情况  the living support situation  Q0
生产生活  work and life  S
生产生活秩序  order in work and life  Z
群众生产生活  the work and life of the people  S
生活困难  difficulties in life  I
就业服务  employment services  S
就业工作  employment work  W
就业创业  employment and business startups  S
就业岗位  jobs  P
灵活就业  flexible employment  D
稳就业  stable employment  W
高校毕业生  college graduates  P
农民工  migrant workers  P
重点群体  key groups  P0
特殊群体  special groups  P0
困难群体  disadvantaged groups  P0
弱势群体  vulnerable groups  P0
特殊贫困群体  groups in special poverty  P0
低收入群体  low-income groups  P0
退役军人  veterans  Q
劳动者  workers  Q
工人  workers  Q
产业工人  industrial workers  Q
残疾人  persons with disabilities  P0
老年人  the elderly  P0
老人  the elderly  P0
妇女儿童  women and children  P0
儿童  children  P0
未成年人  minors  P0
群众就业、就学、就医情况  the employment, schooling and medical care of the people  Q0
子女教育  the education of children  S
子女入学  school enrollment for children  S
社会保障  social security  S
社会救助  social assistance  S
养老保险  old-age insurance  S
养老  elderly care  S
托育服务  childcare services  S
住房  housing  S
老旧小区改造  the renovation of old residential communities  W
棚户区改造  the renovation of shanty towns  W
扶贫开发  poverty alleviation and development  W
扶贫开发工作  poverty alleviation and development  W
精准扶贫  targeted poverty alleviation  H0
精准脱贫  targeted poverty elimination  H0
精准扶贫、精准脱贫基本方略  the basic strategy of targeted poverty alleviation and elimination  H0
精准扶贫精准脱贫基本方略  the basic strategy of targeted poverty alleviation and elimination  H0
基本方略  the basic strategy  H0
产业扶贫  poverty alleviation through industry  W
就业扶贫  poverty alleviation through employment  W
健康扶贫  poverty alleviation through health care  W
教育扶贫  poverty alleviation through education  W
消费扶贫  poverty alleviation through consumption  W
易地扶贫搬迁  relocation for poverty alleviation  W
易地搬迁  relocation  W
易地扶贫搬迁安置点  resettlement sites for poverty alleviation  K
易地扶贫搬迁安置  resettlement for poverty alleviation  W
搬迁群众  relocated residents  P0
贫困群众  people in poverty  P0
脱贫群众  people lifted out of poverty  P0
贫困人口  the poor population  P0
农村贫困人口  the rural poor  P0
建档立卡贫困户  registered poor households  P0
贫困县  poor counties  P0
贫困村  poor villages  P0
贫困地区  poor areas  P0
深度贫困地区  areas of extreme poverty  P0
脱贫地区  areas lifted out of poverty  P0
革命老区  old revolutionary base areas  P0
边疆地区  border areas  P0
民族地区  ethnic minority areas  P0
脱贫攻坚  poverty alleviation  W
脱贫攻坚工作  poverty alleviation  W
脱贫攻坚任务  the tasks of poverty alleviation  J
脱贫成果  the achievements of poverty elimination  J0
返贫  a return to poverty  F
防止返贫监测  monitoring against a return to poverty  W
监测和帮扶机制  monitoring and assistance mechanisms  M
防止返贫动态监测和帮扶机制  dynamic monitoring and assistance mechanisms to prevent a return to poverty  M
防止返贫监测帮扶机制  monitoring and assistance mechanisms to prevent a return to poverty  M
“四个不摘”要求  the requirements of the “four continuations” after poverty elimination  L
四个不摘要求  the requirements of the “four continuations” after poverty elimination  L
结对帮扶  paired assistance  W
对口支援  paired assistance  W
对口帮扶  paired assistance  W
东西部协作  cooperation between eastern and western regions  C
定点帮扶  targeted assistance  W
后续扶持  follow-up support  W
后续帮扶  follow-up assistance  W
教育事业  education  D
教育改革  education reform  D
教育改革发展  education reform and development  D
教育现代化  education modernization  D
教育强省  a province strong in education  B
教育强国  a country strong in education  B
科技强省  a province strong in science and technology  B
文化强省  a province strong in culture  B
人才强省  a province strong in talent  B
制造强省  a province strong in manufacturing  B
农业强省  a province strong in agriculture  B
交通强省  a province strong in transport  B
海洋强省  a province strong in marine development  B
现代化强省  a strong modern province  B
经济强市  an economically strong city  B
教育公平  equity in education  S
教育质量  the quality of education  A
教育教学  education and teaching  W
教育投入  investment in education  Y
教育资源  educational resources  P
优质教育资源  quality educational resources  P
优质教育资源供给  the supply of quality educational resources  S
教育工作  education work  W
教育工作者  educators  Q
学前教育  preschool education  S
学前教育普及普惠水平  the availability and affordability of preschool education  A
义务教育  compulsory education  S
高中教育  senior secondary education  S
高等教育  higher education  S
高等教育综合实力  the overall strength of higher education  A
特殊教育  special education  S
终身教育  lifelong education  S
家庭教育  family education  S
素质教育  well-rounded education  S
劳动教育  labor education  S
爱国主义教育  patriotic education  W
思想政治教育  ideological and political education  W
思想政治工作  ideological and political work  W
学校思想政治工作  ideological and political work in schools  W
思政课  ideological and political courses  T
教育对外开放  the opening up of education  D
立德树人  fostering virtue through education  H0
立德树人根本任务  the fundamental task of fostering virtue through education  G
根本任务  the fundamental task  G
党的教育方针  the Party's education policy  G
社会主义办学方向  the socialist direction in running schools  H0
办学方向  the right direction in running schools  H0
办学质量  the quality of schools  A
办学条件  school conditions  E
师德师风  teachers' ethics and conduct  V
教师队伍  the ranks of teachers  Q
教师队伍建设  the building of the ranks of teachers  W
师资队伍  the teaching staff  Q
教师地位  the status of teachers  A
政治地位、社会地位、职业地位  political, social and professional status  A
地位  status  A
“双一流”  world-class universities and disciplines  B
“双一流”建设  the building of world-class universities and disciplines  D
双一流建设  the building of world-class universities and disciplines  D
一流大学  first-class universities  B
世界一流大学  world-class universities  B
一流学科  first-class disciplines  B
职业院校  vocational schools  P
大学  universities  P
中小学  primary and secondary schools  P
学校  schools  P
留学生  international students  P
优秀留学生  outstanding international students  P
社会主义建设者和接班人  builders of and successors to the socialist cause  Q
德智体美劳全面发展的社会主义建设者和接班人  builders of and successors to the socialist cause with an all-round moral, intellectual, physical, aesthetic and labor education  Q
接班人  successors  Q
时代新人  a new generation for the new era  Q
议事日程  the agenda  G
重要议事日程  the important agenda  G
教材  textbooks  T
课堂  classrooms  T
头脑  minds  T
教材、课堂、头脑  textbooks, classrooms and minds  T
风尚  customs  E
良好风尚  good customs  E
尊师重教的良好风尚  the good custom of respecting teachers and valuing education  E
人才工作  talent work  W
人才引进  the introduction of talent  W
人才培养体系  the personnel training system  M
人才评价体系  the talent evaluation system  M
人才评价机制  the talent evaluation mechanisms  M
人才评价  talent evaluation  W
人才发展  talent development  D
人才发展体制机制  systems and mechanisms for talent development  M
人才发展体制机制改革  the reform of systems and mechanisms for talent development  D
人才服务  services for talent  S
人才政策  talent policies  D0
人才支撑  talent support  S
人才住房  housing for talent  S
人才成长  the growth of talent  D
培养机制  training mechanisms  M
使用机制  employment mechanisms  M
激励机制  incentive mechanisms  M
评价机制  evaluation mechanisms  M
引才聚才工程  projects to attract and gather talent  D1
人才工程  talent projects  D1
战略科学家  strategic scientists  Q
科学家  scientists  Q
科技领军人才  leading talent in science and technology  P
科技人才  scientific and technological talent  P
高技能人才  highly skilled personnel  Q
技能人才  skilled personnel  Q
卓越工程师  outstanding engineers  Q
工程师  engineers  Q
高素质专业化干部  high-caliber professional officials  Q
国际化人才  internationally minded talent  P
开放型人才  talent with an international outlook  P
急需紧缺人才  talent in short supply  P
党管人才原则  the principle of the Party managing talent  H0
党管人才  the Party managing talent  H0
第一资源  the primary resource  N
第一动力  the primary driving force  N
第一生产力  the primary productive force  N
第一要务  the top priority  J
第一责任人  the person with first responsibility  Q
首要任务  the primary task  J
重要任务  important tasks  J
中心任务  the central task  J
政治任务  political tasks  J
战略任务  strategic tasks  J
紧迫任务  pressing tasks  J
文化事业  cultural undertakings  D
文化建设  cultural development  W
文化自信  confidence in our culture  V1
文化传承  the inheritance of culture  W
文化保护传承  the protection and inheritance of culture  W
民族文化  ethnic culture  Z
民族文化保护传承  the protection and inheritance of ethnic culture  W
优秀传统文化  fine traditional culture  Z
中华优秀传统文化  fine traditional Chinese culture  Z
红色文化  revolutionary culture  Z
红色基因  revolutionary traditions  H0
非物质文化遗产  intangible cultural heritage  Z
文物  cultural relics  Z
文物保护  the protection of cultural relics  W
历史文化  history and culture  Z
公共文化服务  public cultural services  S
文化软实力  cultural soft power  A
社会主义核心价值观  core socialist values  H0
精神文明建设  cultural and ethical progress  W
精神文明  cultural and ethical progress  D
文明城市  model cities  B
全民健身  public fitness  W
文化和旅游  culture and tourism  N
全域旅游  all-area tourism  N
旅游产业  the tourism industry  N
旅游市场  the tourism market  K
民族团结进步  ethnic unity and progress  D
民族团结进步事业  the cause of ethnic unity and progress  D
中华民族共同体意识  a strong sense of community for the Chinese nation  V3
中华民族共同体  the community of the Chinese nation  R
中华民族  the Chinese nation  N
民族振兴  national rejuvenation  D
国家发展  national development  D
宗教和睦  religious harmony  Z
社会和谐  social harmony  Z
社会和谐稳定  social harmony and stability  Z
社会稳定大局  overall social stability  Z
社会大局  overall social stability  Z
社会治安  public security  Z
平安建设  the safety initiative  W
平安中国  a peaceful China  B
法治中国  the rule of law in China  B
社会矛盾  social conflicts  I
社会治理体系  the social governance system  M
社会治理现代化  the modernization of social governance  D
基层治理  community-level governance  W
基层社会治理  community-level social governance  W
市域社会治理  municipal social governance  W
治理体系  the governance system  M
治理体系和治理能力现代化  the modernization of the governance system and capacity  D
治理体系和治理能力  the governance system and capacity  A
信访  public complaints  W
信访问题  public complaints  I
急难愁盼问题  pressing difficulties and concerns  I
群众急难愁盼问题  the people's pressing difficulties and concerns  I
人民群众急难愁盼问题  the people's pressing difficulties and concerns  I
烦心事  worries  I
操心事、烦心事、揪心事  troubles and worries  I
热点难点问题  hot and difficult issues  I
群众身边的腐败问题  corruption that directly affects the people  X
群众身边腐败  corruption that directly affects the people  X
群众身边不正之风和腐败问题  misconduct and corruption that directly affect the people  X
群众利益  the interests of the people  Z
群众安全感  the people's sense of security  V
获得感  the sense of fulfillment  V
幸福感  the sense of happiness  V
安全感  the sense of security  V
人民群众的生态环境获得感  the people's sense of fulfillment from the ecological environment  V
满意度  satisfaction  A
群众满意度  the people's satisfaction  A
居民  residents  P0
村民  villagers  P0
市民  citizens  P0
人民子弟兵  soldiers of the people's army  P0
部队官兵  officers and soldiers  P0
一线  the front line  K
第一线  the front line  K
前线  the front line  K
基层一线  the front line of primary-level work  K
公安机关  public security organs  P0
政法机关  judicial, procuratorial and public security organs  P0
政法队伍  the ranks of judicial, procuratorial and public security personnel  Q
政法工作  judicial, procuratorial and public security work  W
司法体制改革  the reform of the judicial system  D
司法公正  judicial justice  Z
依法行政  law-based administration  W
法治建设成效  progress in the rule of law  R1
普法  legal education  W
法治宣传教育  legal publicity and education  W
新闻媒体  the news media  P0
新闻舆论  the news media and public opinion  W
新闻宣传  news and publicity  W
正面宣传  positive publicity  W
舆论监督  supervision by public opinion  W
正面宣传和舆论监督  positive publicity and supervision by public opinion  W
宣传引导  publicity and guidance  W
宣传思想工作  publicity and ideological work  W
意识形态工作  ideological work  W
意识形态安全  ideological security  Z
舆论氛围  the public opinion environment  E
浓厚氛围  a good atmosphere  E
社会风气  the social climate  E
尊重人才、求贤若渴的社会氛围  a social atmosphere of respecting and seeking talent  E
当地政府  local governments  P0
有关方面  the parties concerned  P0
社会各界  all sectors of society  P0
全社会  the whole of society  P0
人民军队  the people's army  P0
国防  national defense  N
国防动员  national defense mobilization  W
军民融合  military-civilian integration  D
双拥工作  mutual support between the military and civilians  W
"""
