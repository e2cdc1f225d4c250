"""What diplomats like to quote, and what stands for a whole statement."""

TABLE = """\
正值汛期  it is the flood season
正值主汛期  it is the main flood season
正值春耕时节  it is the season of spring farming
当前正值汛期  it is now the flood season
当前正值主汛期  it is now the main flood season
安全风险交织叠加  safety risks are intertwined and mounting
各类风险交织叠加  risks of all kinds are intertwined and mounting
患难见真情  a friend in need is a friend indeed
患难见真情，危难显真情  a friend in need is a friend indeed
远亲不如近邻  a close neighbor is better than a distant relative
国之交在于民相亲  friendship between peoples holds the key to sound state-to-state relations
民相亲在于心相通  heart-to-heart exchanges make for close ties between peoples
疫情没有国界  the epidemic knows no borders
病毒没有国界  the virus knows no borders
台湾是中国领土不可分割的一部分  Taiwan is an inalienable part of China's territory
世界上只有一个中国  there is but one China in the world
公道自在人心  justice lies in people's hearts
事实胜于雄辩  facts speak louder than words
合则两利  both stand to gain from cooperation
斗则俱伤  both stand to lose from confrontation
和则两利  both stand to gain from peace
"""
