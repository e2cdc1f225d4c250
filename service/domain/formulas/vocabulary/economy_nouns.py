"""Nouns of the economy, opening up, innovation and the countryside; kinds as in ``nouns``."""

TABLE = """\
经济发展  economic development  D
经济增长  economic growth  N
经济运行  economic performance  W
经济工作  economic work  W
经济大盘  the overall economy  N
经济结构  the economic structure  E
经济体制改革  economic structural reform  D
经济体系  the economic system  M
经济下行压力  downward pressure on the economy  I
下行压力  downward pressure  I
宏观政策  macro policies  D0
宏观调控  macro regulation  W
海洋经济  the marine economy  N
园区经济  the industrial park economy  N
资源经济  the resource economy  N
口岸经济  the border port economy  N
县域经济  county economies  N
县域  counties  P0
集体经济  the collective economy  N
村集体经济  village collective economies  N
平台经济  the platform economy  N
低空经济  the low-altitude economy  N
总部经济  headquarters economies  N
外向型经济  an export-oriented economy  N
开放型经济  an open economy  N
循环经济  the circular economy  N
市场经济  the market economy  N
共享经济  the sharing economy  N
临港经济  the port-side economy  N
枢纽经济  the hub economy  N
通道经济  the corridor economy  N
国有经济  the state sector  N
非公有制经济  the non-public sector  N
个体工商户  self-employed businesses  P
市场主体  market entities  P
经营主体  business entities  P
用人主体  employers  P
创新主体  innovators  P
龙头企业  leading enterprises  P
骨干企业  backbone enterprises  P
领军企业  leading enterprises  P
科技型企业  technology enterprises  P
高新技术企业  high-tech enterprises  P
中小微企业  micro, small and medium-sized enterprises  P
小微企业  small and micro enterprises  P
上市公司  listed companies  P
央企  central state-owned enterprises  P
国企  state-owned enterprises  P
国有企业  state-owned enterprises  P
民企  private enterprises  P
外企  foreign-funded enterprises  P
生产企业  producers  P
开放平台能级  the capacity of platforms for opening up  N
内陆开放型经济试验区  the inland open economy pilot zone  B
外贸主体  foreign trade entities  P
通关服务  customs clearance services  S
通关时间  customs clearance times  Y2
产业对接  industrial matchmaking  C
企业对接会  enterprise matchmaking meetings  K
外贸企业  foreign trade enterprises  P
跨国企业  multinational enterprises  P
世界500强企业  Fortune Global 500 companies  P
企业家  entrepreneurs  Q
企业家精神  entrepreneurship  H0
工匠精神  the spirit of craftsmanship  H0
科学家精神  the spirit of scientists  H0
商协会  chambers of commerce and business associations  P
商会  chambers of commerce  P
行业协会  industry associations  P
投资者  investors  P
客商  investors and traders  P
外商  foreign investors  P
采购商  buyers  P
消费者  consumers  P
消费市场  the consumer market  K
消费升级  the upgrading of consumption  D
消费需求  consumer demand  S
消费环境  the consumption environment  E
市场需求  market demand  S
市场预期  market expectations  V1
社会预期  public expectations  V1
市场准入  market access  W
市场准入负面清单制度  the negative list system for market access  M
市场准入负面清单  the negative list for market access  L
负面清单  the negative list  L
外资准入负面清单  the negative list for foreign investment  L
权责清单  lists of powers and responsibilities  L
责任清单  lists of responsibilities  L
任务清单  lists of tasks  L
问题清单  lists of problems  L
要素  factors of production  P
生产要素  factors of production  P
要素市场化配置  the market-based allocation of factors of production  D
要素市场化配置改革  the reform of the market-based allocation of factors of production  D
要素保障  the supply of factors of production  W
土地  land  P
劳动力  labor  P
资本  capital  P
金融资源  financial resources  P
金融服务  financial services  S
金融支持  financial support  S
金融机构  financial institutions  P
金融力量  financial strength  A
政策性金融  policy-based finance  N
信贷支持力度  credit support  Y
金融支持力度  financial support  Y
政策支持力度  policy support  Y
政策支持  policy support  S
财政支持  fiscal support  S
税收优惠  tax preferences  D0
减税降费  tax and fee cuts  D
减税降费政策  the policies on tax and fee cuts  D0
优惠政策  preferential policies  D0
惠企政策  policies that benefit enterprises  D0
惠民政策  policies that benefit the people  D0
一揽子政策  the package of policies  D0
一揽子政策措施  the package of policies and measures  D0
稳经济一揽子政策措施  the package of policies and measures to stabilize the economy  D0
政策宣传解读  the publicity and explanation of policies  W
政策解读  the explanation of policies  W
政策落实  the implementation of policies  W
任务落实  the implementation of tasks  W
成本  costs  Y2
企业成本  costs for enterprises  Y2
物流成本  logistics costs  Y2
制度性交易成本  institutional transaction costs  Y2
融资成本  financing costs  Y2
融资难、融资贵问题  the problem of difficult and expensive financing  I
融资难融资贵问题  the problem of difficult and expensive financing  I
融资  financing  W
融资渠道  financing channels  K
投融资  investment and financing  W
审批时限  the time limits for approval  Y2
审批  approval procedures  Y2
审批流程  approval procedures  Y2
行政审批  administrative approval  Y2
办事流程  service procedures  Y2
政务环境  the government service environment  E
政务服务  government services  S
“互联网+政务服务”  “Internet plus government services”  S
法治环境  the legal environment  E
社会环境  the social environment  E
政策环境  the policy environment  E
创新环境  the innovation environment  E
开放环境  the environment for opening up  E
生态  the ecosystem  E
创新生态  the innovation ecosystem  E
产业生态  the industrial ecosystem  E
人才生态  the talent ecosystem  E
政商关系  relations between government and business  C
亲清政商关系  a cordial and clean relationship between government and business  C
亲清新型政商关系  a new type of cordial and clean relationship between government and business  C
招商  investment promotion  W
招商引资  investment promotion  W
精准招商  targeted investment promotion  W
引资引技引智  the introduction of capital, technology and talent  W
双招双引  efforts to attract investment and talent  W
项目建设  project construction  W
项目落地  the launch of projects  W
重点项目  key projects  T
外资项目  foreign-funded projects  T
重点工程  key projects  T
重大工程  major projects  T
产业项目  industrial projects  T
民生项目  livelihood projects  T
民生工程  livelihood projects  T
新业态新模式  new forms and models of business  N
新业态  new forms of business  N
新模式  new models of business  N
新产业  new industries  N
新技术  new technologies  P
新动能  new growth drivers  N
新旧动能转换  the shift from old to new growth drivers  D
动能转换  the shift of growth drivers  D
新质生产力  new quality productive forces  N
生产力  productivity  N
新优势  new advantages  O
竞争优势  competitive advantages  O
比较优势  comparative advantages  O
产业优势  industrial advantages  O
生态优势  ecological advantages  O
发展优势  development advantages  O
人才优势  advantages in talent  O
开放优势  advantages in opening up  O
后发优势  late-mover advantages  O
增长点  growth points  N
增长极  growth poles  B
增长引擎  engines of growth  B
经济增长点  economic growth points  N
引擎  engines  B
支点  pivots  B
战略支点  a strategic pivot  B
高地  a height  B
新高地  a new height  B
创新高地  a height of innovation  B
人才高地  a height of talent  B
开放高地  a height of opening up  B
内陆开放高地  an inland height of opening up  B
人才中心  a center of talent  B
桥头堡  a bridgehead  B
前沿阵地  a forefront  B
先行区  a pioneering area  B
示范区  demonstration zones  B
试验区  pilot zones  B
开发区  development zones  B
高新区  high-tech zones  B
经开区  economic development zones  B
自贸区  free trade zones  B
自贸试验区  pilot free trade zones  B
片区  areas  B
各片区  all areas  P0
园区  industrial parks  B
综合保税区  comprehensive bonded zones  B
保税区  bonded zones  B
合作区  cooperation zones  B
边境经济合作区  border economic cooperation zones  B
口岸  ports of entry  T
海外仓  overseas warehouses  T
中欧班列  China-Europe freight trains  T
国际物流  international logistics  N
跨境物流  cross-border logistics  N
跨境电商  cross-border e-commerce  N
电商  e-commerce  N
电子商务  e-commerce  N
服务贸易  trade in services  N
货物贸易  trade in goods  N
数字贸易  digital trade  N
转口贸易  entrepot trade  N
边境贸易  border trade  N
外贸  foreign trade  N
外贸外资  foreign trade and investment  N
外贸进出口  foreign trade  N
外商投资  foreign investment  P
境外投资  overseas investment  N
对外投资  outbound investment  N
利用外资  the use of foreign investment  N
进出口  imports and exports  N
进出口额  the value of imports and exports  N
贸易往来  trade  C
经贸往来  economic and trade exchanges  C
经贸交流  economic and trade exchanges  C
经济合作  economic cooperation  C
地方经济合作  economic cooperation at the local level  C
投资合作  investment cooperation  C
产业合作  industrial cooperation  C
科技合作  scientific and technological cooperation  C
校企合作  school-enterprise cooperation  C
产学研合作  cooperation among industry, universities and research institutes  C
产学研用  the integration of industry, education, research and application  D
产教融合  the integration of industry and education  D
政银企合作  cooperation among government, banks and enterprises  C
友城交流  exchanges with friendship cities  C
国际友城合作  cooperation with international friendship cities  C
民间交流  people-to-people exchanges  C
民间友好  people-to-people friendship  C
人员往来  personnel exchanges  C
文明交流互鉴  exchanges and mutual learning among civilizations  C
“朋友圈”  “circle of friends”  K
朋友圈  circle of friends  K
国际市场份额  international market share  K
市场份额  market share  K
多元化市场  diversified markets  K
海外市场  overseas markets  K
国内市场  the domestic market  K
统一大市场  a unified market  R
全国统一大市场  a unified national market  R
国际规则  international rules  L
经贸规则  economic and trade rules  L
国际经贸规则  international economic and trade rules  L
国际高标准经贸规则  high-standard international economic and trade rules  L
制度型开放  institutional opening up  D
高水平对外开放  high-standard opening up  D
自由化便利化  liberalization and facilitation  D
投资贸易自由化便利化  the liberalization and facilitation of investment and trade  D
便利化  facilitation  D
制度创新  institutional innovation  D
制度创新成果  results in institutional innovation  R1
制度开放  institutional opening up  D
试点任务  pilot tasks  J
改革试点  reform pilots  D1
先行先试  pilot programs  D1
放管服改革  reforms to streamline administration, delegate power and improve services  D
“放管服”改革  reforms to streamline administration, delegate power and improve services  D
“一网、一门、一次”改革  the “one network, one door, one visit” reform  D1
“最多跑一次”改革  the “one visit at most” reform  D
科技体制改革  the reform of the science and technology system  D
国资国企改革  the reform of state capital and state-owned enterprises  D
财税体制改革  the reform of the fiscal and tax systems  D
农村改革  rural reform  D
综合改革  comprehensive reform  D
教育综合改革  the comprehensive reform of education  D
机构改革  institutional reform  D
改革任务  reform tasks  J
改革举措  reform measures  D0
改革部署  plans for reform  G
改革工作  reform work  W
体制机制障碍  institutional obstacles  I
体制机制弊端  institutional drawbacks  I
机制障碍  obstacles in mechanisms  I
瓶颈  bottlenecks  I
瓶颈制约  bottlenecks  I
卡点堵点  bottlenecks  I
堵点  bottlenecks  I
痛点  pain points  I
难点  difficulties  I
难题  difficult problems  I
创新驱动  innovation  V2
创新驱动发展  innovation-driven development  D
创新驱动发展战略  the innovation-driven development strategy  D1
乡村振兴战略  the rural revitalization strategy  D1
科教兴国战略  the strategy of invigorating the country through science and education  D1
人才强国战略  the strategy of building a talent-strong country  D1
人才强省战略  the strategy of building a talent-strong province  D1
开放带动战略  the strategy of development through opening up  D1
区域发展战略  regional development strategies  D1
国家发展战略  the national development strategies  G
区域重大战略  major regional strategies  G
创新能力  innovation capacity  A
自主创新  independent innovation  D
自主创新能力  the capacity for independent innovation  A
原始创新  original innovation  D
协同创新  collaborative innovation  D
技术创新  technological innovation  D
管理创新  management innovation  D
理论创新  theoretical innovation  D
实践创新  innovation in practice  D
文化创新  cultural innovation  D
模式创新  innovation in business models  D
关键核心技术  core technologies in key fields  P
关键技术  key technologies  P
核心技术攻关  research on core technologies  W
科技成果  scientific and technological achievements  P
科技成果转化  the commercialization of scientific and technological achievements  D
成果转化  the commercialization of research results  D
创新成果  innovation results  R1
创新平台  innovation platforms  T
科创平台  science and technology innovation platforms  T
创新团队  innovation teams  P
创新体系  the innovation system  M
国家实验室  national laboratories  T
国家实验室体系  the system of national laboratories  M
实验室  laboratories  T
科技园  science parks  B
孵化器  incubators  T
创新链  innovation chains  N
价值链  value chains  N
产业链供应链  industrial and supply chains  N
产业链供应链稳定  the stability of industrial and supply chains  Z
产业集群  industrial clusters  N
产业体系  the industrial system  M
产业结构调整  industrial restructuring  D
结构优化  structural optimization  D
能源结构  the energy mix  E
产业结构、能源结构调整  the adjustment of the industrial structure and the energy mix  D
产业布局  the industrial layout  E
支柱产业  pillar industries  N
主导产业  leading industries  N
特色产业  industries with local features  N
特色优势产业  competitive industries with local features  N
未来产业  industries of the future  N
富民产业  industries that enrich the people  N
绿色产业  green industries  N
文化产业  cultural industries  N
文旅产业  the culture and tourism industry  N
数字产业  digital industries  N
生物医药  biomedicine  N
电子信息  electronic information  N
装备制造  equipment manufacturing  N
高端装备  high-end equipment  N
高端装备制造  high-end equipment manufacturing  N
集成电路  integrated circuits  N
新材料  new materials  N
新能源汽车  new energy vehicles  N
石化  petrochemicals  N
化工  chemicals  N
钢铁  steel  N
有色金属  nonferrous metals  N
煤炭  coal  N
电力  electric power  N
天然气  natural gas  N
绿色能源  green energy  N
清洁能源  clean energy  N
可再生能源  renewable energy  N
光伏  photovoltaics  N
风电  wind power  N
大数据  big data  N
云计算  cloud computing  N
互联网  the Internet  N
物联网  the Internet of things  N
5G  5G  N
数字技术  digital technologies  P
数字化转型  digital transformation  D
数字化改革  digital reform  D
智能制造  smart manufacturing  N
智慧城市  smart cities  B
转型  transformation  D
转型发展  transformation and development  D
产业转型升级  industrial transformation and upgrading  D
产业转移  industrial relocation  D
产业发展  industrial development  D
产业振兴  industrial revitalization  D
产业兴旺  thriving industries  D
产业增值收益  the value added by industries  S
收益  returns  S
收入  incomes  S
农民收入  farmers' incomes  A
农民增收  growth in farmers' incomes  S
居民收入  people's incomes  A
城乡居民收入  urban and rural incomes  A
农村居民人均可支配收入  the per capita disposable income of rural residents  N
城镇居民人均可支配收入  the per capita disposable income of urban residents  N
居民人均可支配收入  per capita disposable income  N
一般公共预算收入  general public budget revenue  N
规模以上工业增加值  the added value of industrial enterprises above designated size  N
工业增加值  the industrial value added  N
社会消费品零售额  retail sales of consumer goods  N
外贸进出口总额  total foreign trade  N
外贸进出口总值  total foreign trade  N
生产总值  the gross regional product  N
高质量跨越式发展  high-quality and leapfrog development  D
跨越式发展  leapfrog development  D
健康发展  sound development  D
持续健康发展  sustained and sound development  D
平稳健康发展  steady and sound development  D
平稳较快发展  steady and fairly rapid development  D
加快发展  accelerated development  D
全面发展  all-round development  D
协同发展  coordinated development  D
深度融合发展  in-depth integrated development  D
集聚发展  clustered development  D
集群发展  clustered development  D
规范发展  well-regulated development  D
均衡发展  balanced development  D
优质均衡发展  quality and balanced development  D
一体化发展  integrated development  D
开放发展  open development  D
共享发展  shared development  D
安全发展  safe development  D
低碳发展  low-carbon development  D
绿色低碳发展  green and low-carbon development  D
文明发展  civilized development  D
振兴发展  revitalization and development  D
全面振兴  full revitalization  D
全方位振兴  all-round revitalization  D
崛起  the rise  D
中部地区崛起  the rise of the central region  D
中部崛起  the rise of the central region  D
西部大开发  the large-scale development of the western region  D
东北振兴  the revitalization of Northeast China  D
生态保护  ecological protection  W
生态优先  priority to ecology  H0
生态优先、绿色发展  ecological protection first and green development  H0
生态保护红线  the red line for ecological protection  Z2
环境质量底线  the bottom line for environmental quality  Z2
资源利用上线  the upper limit on resource use  Z2
耕地红线  the red line for farmland  Z2
耕地保护红线  the red line for farmland  Z2
耕地保护  the protection of farmland  W
生态环境质量  the quality of the ecological environment  A
环境质量  environmental quality  A
空气质量  air quality  A
水环境  the water environment  Z
生态系统  ecosystems  Z
生态安全  ecological security  Z
生态屏障  ecological barriers  Z3
生态修复  ecological restoration  W
生态补偿  ecological compensation  W
污染防治  pollution prevention and control  W
污染治理  pollution control  W
污染物排放  pollutant discharges  Y2
碳达峰  carbon peaking  H
碳中和  carbon neutrality  H
碳达峰碳中和  carbon peaking and carbon neutrality  H
节能减排  energy conservation and emissions reduction  W
节能降耗  energy conservation  W
生活方式  ways of life  T0
生产方式  ways of production  T0
绿色生活方式  green ways of life  T0
简约适度、绿色低碳的生活方式  a simple, moderate, green and low-carbon way of life  V0
绿色低碳生活方式  a green and low-carbon way of life  V0
人与自然和谐共生  harmony between humanity and nature  H0
绿水青山就是金山银山理念  the idea that lucid waters and lush mountains are invaluable assets  V0
绿水青山就是金山银山的理念  the idea that lucid waters and lush mountains are invaluable assets  V0
绿水青山  lucid waters and lush mountains  N
金山银山  invaluable assets  N
蓝天、碧水、净土保卫战  the battles for blue skies, clear waters and clean land  X1
蓝天保卫战  the battle for blue skies  X1
碧水保卫战  the battle for clear waters  X1
净土保卫战  the battle for clean land  X1
污染防治攻坚战  the battle against pollution  X1
脱贫攻坚战  the battle against poverty  X1
防汛抗洪攻坚战  the battle against floods  X1
疫情防控阻击战  the battle against the epidemic  X1
疫情防控人民战争  the people's war against the epidemic  X1
攻坚战  tough battles  X1
持久战  protracted battles  X1
主动仗  battles of initiative  X1
美丽中国  a beautiful China  B
美丽家园  beautiful homes  B
美好家园  a better home  B
农业农村现代化  agricultural and rural modernization  D
农业农村工作  work on agriculture and rural areas  W
“三农”工作  work on agriculture, rural areas and farmers  W
三农工作  work on agriculture, rural areas and farmers  W
农业生产  agricultural production  N
春耕生产  spring plowing and production  N
粮食播种面积  the area sown to grain  N
播种面积  the sown area  N
粮食综合生产能力  overall grain production capacity  A
综合生产能力  overall production capacity  A
粮食产能  grain production capacity  A
生猪生产  hog production  N
高标准农田  high-standard farmland  T
农田水利  farmland water conservancy  T
种业  the seed industry  N
农产品  farm products  N
农业科技  agricultural science and technology  N
特色农业  agriculture with local features  N
高效农业  efficient agriculture  N
乡村产业  rural industries  N
乡村旅游  rural tourism  N
乡村建设  rural development  W
乡村治理  rural governance  W
农村人居环境  the rural living environment  E
人居环境  the living environment  E
人居环境整治  the improvement of the living environment  W
农村人居环境整治  the improvement of the rural living environment  W
农村集体产权制度  the rural collective property rights system  M
农村集体产权制度改革  the reform of the rural collective property rights system  D
农村基础设施  rural infrastructure  T
新型城镇化建设  new urbanization  D
城镇化  urbanization  D
城市更新  urban renewal  W
城市管理  urban management  W
城市建设  urban development  W
城市治理  urban governance  W
城市品质  the quality of cities  A
国家中心城市  a national central city  B
国家中心城市建设  the building of a national central city  D
区域中心城市  a regional central city  B
都市圈  metropolitan areas  B
城市群  city clusters  B
基础设施互联互通  infrastructure connectivity  D
设施联通  the connectivity of facilities  D
物流通道枢纽  a hub of logistics corridors  B
通道枢纽  a hub of corridors  B
辐射中心  a center of influence  B
交通枢纽  transport hubs  B
铁路  railways  T
公路  highways  T
高速公路  expressways  T
高铁  high-speed railways  T
机场  airports  T
航线  air routes  K
水利工程  water conservancy projects  T
重大水利工程  major water conservancy projects  T
资源禀赋  resource endowments  O
自然资源  natural resources  O
人力资源  human resources  O
发展基础  the foundation for development  R
发展空间  room for development  K
发展动力  impetus for development  A
发展活力  vitality in development  A
发展后劲  the staying power of development  A
发展质量  the quality of development  A
质量变革、效率变革、动力变革  reform for better quality, higher efficiency and greater impetus  D
社会创造力  social creativity  A
市场主体活力  the vitality of market entities  A
市场主体活力和社会创造力  the vitality of market entities and social creativity  A
创新活力  innovation vitality  A
消费潜力  consumption potential  A
开放能级  the capacity for opening up  A
城市能级  the capacity of the city  A
开放程度  the degree of opening up  A
广度和深度  breadth and depth  K
深度和广度  depth and breadth  K
"""
