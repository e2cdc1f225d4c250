"""Verbs of diplomacy and of exchanges; see ``verbs`` for how to read the table."""

TABLE = """\
经历  undergo  *
落实好  fully implement  *
共同办好  work together to make a success of  *
密切  strengthen  *
加强  enhance  V1
进口  import  *
扩大进口  import more  *
采购  purchase  *
奉行  pursue  *
坚定奉行  firmly pursue  *
坚定恪守  firmly abide by  *
秉持  uphold  *
坚定支持  firmly support  *
赞赏  appreciate  *
高度赞赏  highly appreciate  *
高度评价  speak highly of  *
十分珍视  cherish  *
重申  reaffirm  *
欢迎  welcome  *
坚决捍卫  firmly defend  *
坚定维护  firmly safeguard  *
坚决反对  firmly oppose  *
停止  stop  *
立即停止  immediately stop  *
严重干涉  seriously interfere in  *
违反  violate  *
严重违反  seriously violate  *
违背  run counter to  *
罔顾  disregard  *
立即纠正  immediately correct  *
采取  take  *
制造  create  *
挑动  stoke  *
认真回应  respond seriously to  *
妥善处理  properly handle  *
管控  manage  I
妥善管控  properly manage  I
妥善解决  properly resolve  I
和平解决  peacefully resolve  I
政治解决  seek a political settlement of  *
树立  set  R2
缔造  forge  *
结下  forge  *
战胜  overcome  F,I
携手战胜  work together to overcome  F,I
抗击  fight  F
应对  tackle  I,F
带来  bring  *
加深了解  deepen understanding  *
继续分享  continue to share  *
支持和帮助  support and help  *
借助  make use of  *
促成  help bring about  *
共同见证  jointly witness  *
捐赠  donate  *
赠送  present  *
诠释  illustrate  *
充分体现  fully reflect  *
推动  advance  C
持续推动  continue to advance  C
推动  push forward  D
打造  create  R1
共创  create together  R
共建  jointly build  *
共同构建  jointly build  *
增开  open more  *
延续  carry on  *
赓续  carry on  *
记录  record  *
讲述  tell  *
介绍  introduce  *
注意  pay attention to  *
成立  set up  *
尽快成立  set up {} as soon as possible  *
改变  change  *
炒作  hype up  *
抹黑  smear  *
打压  suppress  *
攻击  attack  *
坚决杜绝  resolutely put an end to  *
谨慎参加  be cautious about taking part in  *
谨慎前往  be cautious about traveling to  *
密切关注  pay close attention to  *
加强  step up  W
优化  streamline  M
开展  hold  K0
办理  handle  *
携手构建  work together to build  *
携手推动  work together to promote  *
"""
