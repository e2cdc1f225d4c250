"""Verbs with their English and the kinds of nouns before which it is that; ``*`` is any kind.

``{}`` is where the object stands; without it, the object stands behind.
"""

TABLE = """\
加强  strengthen  W,M,C,A,V,S,T
着力加强  focus on strengthening  W,M
完善  improve  M,S,T
健全  improve  M
建立健全  establish and improve  M
建立  establish  M
建立完善  establish and improve  M
构建  build  M,R
加快构建  step up efforts to build  M,R
打造  build  O,R,B
着力打造  focus on building  O,R,B
建设  build  B,T
加快建设  speed up the building of  B,T
推进  advance  D,W,T
加快推进  accelerate  D
扎实推进  make solid progress in  D,W
深入推进  make deep-going progress in  D,W
稳步推进  make steady progress in  D,W
统筹推进  make coordinated progress in  D,W
全面推进  advance {} across the board  D
有序推进  advance {} in an orderly way  D,W
推动  promote  D,C,N
加快推动  accelerate  D
促进  promote  D,C,S,N
促进  boost  N
有力促进  give a strong boost to  D,N
深化  deepen  C,D
拓展  expand  C,K
扩大  expand  C,K,N
提升  raise  A
提高  raise  A
增强  enhance  A,V
不断增强  constantly enhance  A,V
切实增强  truly enhance  V
强化  reinforce  W,V,M,A
优化  optimize  E,S
营造  foster  E
落实  implement  G,L
全面落实  fully implement  G,L
抓好落实  see to the implementation of  G
全面贯彻  fully carry out  G
贯彻落实  implement  G,L
深入学习贯彻  thoroughly study and implement  G
认真学习  carefully study  G
完成  complete  J
确保完成  ensure the completion of  J
实现  achieve  H
如期实现  achieve {} on schedule  H
执行  enforce  L
遵守  abide by  L
解决  solve  I
着力解决  focus on solving  I
及时解决  solve {} in good time  I
妥善处理  properly handle  I
防范化解  prevent and defuse  F
有效防范  effectively prevent  F
防范  guard against  F
化解  defuse  F
打击  crack down on  X
严厉打击  crack down hard on  X
坚决反对  firmly oppose  X
消除  eliminate  F,X
治理  control  F
引进  bring in  P
吸引  attract  P
培养  train  Q
大力培养  make great efforts to train  Q
支持  support  P,D,N
大力支持  give strong support to  P,D
鼓励  encourage  P
引导  guide  P
服务  serve  P,H
支持和引导  support and guide  P
保护  protect  Z
保障  ensure  S,Z
维护  safeguard  Z
改善  improve  S,E
加大  increase  Y
发挥  give play to  O
充分发挥  give full play to  O
更好发挥  give better play to  O
利用  make use of  O
充分利用  make full use of  O
抓住  seize  U
抢抓  seize  U
用好  make good use of  O,U
把握  seize  U
坚持  uphold  H0
树立  foster  V0
举办  host  K0
组织  organize  K0
积极参与  take an active part in  K0,W0
参加  take part in  K0
参与  participate in  W0,K0
开展  carry out  W,C
广泛开展  carry out {} extensively  W,C
深入开展  carry out {} thoroughly  W
认真做好  do well in  W
做好  do well in  W
切实做好  do a solid job of  W
扎实做好  do solid work in  W
抓好  do a good job in  W
听取  hear  Q0
审议  review  D0
审议通过  review and adopt  D0
研究  study  D0,I
印发  issue  D0
制定  draw up  D0
出台  introduce  D0
修订  revise  D0
签署  sign  D1
发表  release  D1
巩固  consolidate  C,R,J0
巩固拓展  consolidate and expand  J0
巩固和发展  consolidate and develop  C
发展  develop  N,C
加快发展  speed up the development of  N
培育  foster  N,P
壮大  expand  N
加快培育  speed up the fostering of  N
规范  regulate  W1
创新  find new ways of  W2
转变  change  T0
坚定  strengthen  V1
坚定不移走  stay firmly on  H1
走  follow  H1
讲好  tell {} well  S0
传播  spread  S0
宣传推介  promote  B0
高举  hold {} high  H2
尊重  respect  Z1
照顾  accommodate  Z1
取得  achieve  R1
推动取得  help to achieve  R1
确保取得  ensure  R1
关心  care about  S,P,Q
关注  pay attention to  I,N,S
密切关注  pay close attention to  I,N,F
高度重视  attach great importance to  W,D,C,Q,Z
重视  attach importance to  W,D,C
肯定  affirm  J0,R1,W
总结  review  J0,R1
介绍  introduce  B0,J0
感谢  thank  P0
欢迎  welcome  P0,P
会见  meet with  P0
看望慰问  visit and extend regards to  P0
实施  implement  *
启动  launch  *
开拓  open up  *
创造  create  *
创建  establish  *
设立  set up  *
搭建  build  *
形成  form  *
凝聚  pool  *
整合  integrate  *
激发  stimulate  *
释放  unleash  *
满足  meet  *
适应  adapt to  *
应对  respond to  *
克服  overcome  *
破解  resolve  *
排查  screen for  *
整治  rectify  *
查处  investigate and deal with  *
惩治  punish  *
遏制  curb  *
守住  hold  *
筑牢  build solid  *
夯实  consolidate  *
压实  ensure the fulfillment of  *
明确  clarify  *
细化  refine  *
对接  align with  *
融入  integrate into  *
借鉴  learn from  *
学习  study  *
宣传  publicize  *
弘扬  carry forward  *
传承  carry forward  *
践行  practice  *
恪守  abide by  *
履行  fulfill  *
承担  shoulder  *
肩负  shoulder  *
争取  strive for  *
赢得  win  *
提供  provide  *
增加  increase  *
减少  reduce  *
降低  lower  *
减轻  ease  *
缩小  narrow  *
稳定  stabilize  *
保持  maintain  *
简化  simplify  *
放宽  relax  *
谋划  plan  *
部署  make arrangements for  *
研究部署  consider and make arrangements for  *
安排  arrange  *
协调  coordinate  *
督促  urge  *
指导  guide  *
帮助  help  *
扶持  support  *
关爱  care for  *
团结  unite  *
动员  mobilize  *
带动  drive  *
助力  contribute to  *
惠及  benefit  *
造福  benefit  *
改革  reform  *
改造  upgrade  *
调整  adjust  *
加快  speed up  *
做大做强  make {} bigger and stronger  *
建成  complete  *
打通  remove the obstacles to  *
连接  connect  *
开通  open  *
开放  open  *
开发  develop  *
节约  save  *
修复  restore  *
展示  showcase  *
展现  showcase  *
推介  promote  *
推广  promote  *
普及  popularize  *
应用  apply  *
掌握  master  *
了解  learn about  *
把握  keep a good grasp of  *
领会  understand  *
统一  unify  *
增进  enhance  *
加深  deepen  *
达成  reach  *
签订  sign  *
缔结  establish  *
举行  hold  *
召开  hold  *
承办  host  *
访问  visit  *
考察  inspect  *
走访  visit  *
邀请  invite  *
接待  receive  *
派出  send  *
选派  select and send  *
培训  train  *
提升  improve  *
提高  improve  *
增强  strengthen  *
加强  strengthen  *
完善  improve  *
健全  improve  *
建立  establish  *
建立健全  establish and improve  *
构建  build  *
打造  build  *
建设  build  *
推进  advance  *
推动  promote  *
促进  promote  *
深化  deepen  *
拓展  expand  *
扩大  expand  *
强化  reinforce  *
优化  optimize  *
落实  implement  *
完成  complete  *
实现  achieve  *
执行  implement  *
解决  solve  *
防范  guard against  *
引进  bring in  *
引入  bring in  *
吸引  attract  *
培养  foster  *
支持  support  *
鼓励  encourage  *
引导  guide  *
服务  serve  *
保护  protect  *
保障  ensure  *
确保  ensure  *
维护  safeguard  *
改善  improve  *
加大  increase  *
发挥  give play to  *
利用  make use of  *
用好  make good use of  *
抓住  seize  *
抢抓  seize  *
坚持  adhere to  *
树立  foster  *
举办  host  *
参与  participate in  *
参加  take part in  *
开展  carry out  *
做好  do well in  *
抓好  do a good job in  *
巩固  consolidate  *
巩固发展  consolidate and develop  *
巩固提升  consolidate and raise  *
发展  develop  *
培育  foster  *
壮大  expand  *
规范  regulate  *
转变  change  *
营造  create  *
贯彻  carry out  *
遵守  abide by  *
尊重  respect  *
反对  oppose  *
取得  achieve  *
传播  spread  *
服从服务  serve  *
服从服务于  serve  *
服务于  serve  *
打开  broaden  *
拓宽  broaden  *
突出  give prominence to  *
聚焦  focus on  *
围绕  focus on  *
遵循  follow  *
贯彻执行  implement  *
学习宣传贯彻  study, publicize and implement  *
统筹推进  make coordinated progress in  *
完整准确全面贯彻  apply {} fully and faithfully  *
健全完善  improve  *
研究解决  study and solve  *
防止  prevent  *
防控  prevent and control  *
预防  prevent  *
纠正  correct  *
反映  reflect  *
倾听  listen to  *
听取  hear  *
调动  bring into play  *
汇聚  pool  *
探索  explore  *
提出  put forward  *
交流  exchange  *
分享  share  *
对标  measure up to  *
跟踪  follow  *
监督  oversee  *
监测  monitor  *
评估  assess  *
考核  assess  *
检查  inspect  *
公开  make public  *
表彰  commend  *
奖励  reward  *
补齐  strengthen  *
弥补  make up for  *
传达学习  relay and study  *
传达  relay  *
总结  review  *
回顾  review  *
通报  brief the meeting on  *
建好  build {} well  *
新增  add  *
服务和融入  serve and integrate into  *
干涉  interfere in  *
接受  accept  *
力戒  refrain from  *
坚持和加强  uphold and strengthen  *
"""
