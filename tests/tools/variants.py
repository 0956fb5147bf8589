#!/usr/bin/env python3
"""Writes the table of Han variants for the room, and the facts that it comes from for the tests.

    variants.py FOLDER     writes tests/ucd/variants.hpp from Unihan 17.0.0 and NATIONAL, and the table from that
    variants.py            writes include/brevier/tables/variants.hpp from tests/ucd/variants.hpp
    variants.py --check    fails where a file is not what it would write
    variants.py --sizes    prints what other layouts of the table would take

FOLDER is /usr/share/unicode of Debian's unicode-data 17.0.0, where --check finds it by itself. Characters are variants
where Unihan calls them simplified and traditional forms, z-variants or old forms of jinmeiyo kanji, where they decompose
to each other, or where NATIONAL has them in one group. What is a variant of a variant is one too, and all of a class
fold to one of them: a simplified form that is none of anything else, else the one with the lowest code point.
"""
import bz2
import pathlib
import re
import sys

from ucd import FACTS, TABLES, array, facts_file, table_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERSION = "17.0.0"
INSTALLED = pathlib.Path("/usr/share/unicode")
SOURCE = f"from Unihan {VERSION} and tables of national standards by tests/tools/variants.py"
IDEOGRAPHS = range(0x4E00, 0xA000)
COMPATIBILITY = range(0xF900, 0xFB00)  # stands behind the ideographs in the table
BLOCK = 32  # code points for one count

# What Unihan does not join: new and old forms of the Joyo Kanji Table (Japan, 2010), the First Series of Variant Forms
# (China, 1955), the List of Graphemes (Hong Kong, 2007) and the Standard Forms (Taiwan, 1982). The choice was held
# against the character data of OpenCC (github.com/BYVoid/OpenCC, Apache-2.0), of which only facts were taken; left out
# are pairs of which one is a word of its own, such as 像 and 象.
NATIONAL = """
    仝同 佈布 佔占 侷局 倖幸 僱雇 俊儁 傤儎 侭儘 兇凶 冑胄 剷铲 劄札箚 勣绩 勋勳 卹恤 唸念 启啓 哲喆 吃喫 噁恶 嚐尝
    咽嚥 向嚮 囌甦苏 坏坯 坝垻 坤堃 冢塚 坛墰壜罎 墙墻 埙壎 嫋袅 娴嫺 娘孃 寀采 崑昆 仑崙 岁嵗 岳嶽 岩巖 卺巹 并幷
    廕荫 彫琱雕鵰 仿彷 佛彿 凄悽淒 悫慤 慼戚 慾欲 扞捍 拚拼 挱挲 挨捱 揯搄 扇搧 抬擡 捣擣 敎教 旂旗 既旣 升昇陞 朮术
    拐枴柺 查査 棊棋 椀碗 丫椏 榘矩 干榦 杠槓 梁樑 榉欅 叹歎 僵殭 壳殻 氾汎泛 汙汚污 沈沉 泝溯遡 泄洩 净淨 凌淩 淼渺
    涌湧 湿溼 汇滙 卤滷 澂澄 弥瀰 滟灩 炖燉 毁燬譭 熏燻 床牀 抵牴 奔犇 牦犛 呆獃 璇璿 瓮甕 产産 划畫 画畵 痠酸 瘘瘻
    愈癒 痴癡 皁皂 埼碕 只祇衹 棱稜 穞穭 竖竪 筦管 个箇 筱筿篠 簑蓑 签籤 粽糉糭 团糰 扎紮 弦絃 洁絜 綉绣 捆綑 綫线
    綳绷 彩綵 緼缊 縴纤 羣群 羡羨 羶膻 玩翫 专耑 唇脣 修脩 卧臥 舖铺 舘馆 绿菉 庵菴 烟菸 药葯 搜蒐 莼蒓 蒀蒕 席蓆 苔薹
    蕴藴 虱蝨 蝎蠍 蚝蠔 众衆 夹袷 裏里 裥襉 摆襬 核覈 托託 欣訢 証证 諡谥 咨諮 哗譁 噪譟 仇讎 讚赞 渓溪谿 艳豔 狸貍
    貲资 賫赍 贜赃 踰逾 蹟迹 跖蹠 輼辒 乃迺 径逕 周週 游遊 绕遶 村邨 腌醃 酝醖 糖醣 扣釦 鈅钥 鈡钟 巨鉅 鉆钻 鉢钵 鉳锫
    錼镎 鍅钫 炼鍊链 鍼针 鎌镰 鎚锤 鎸镌 鉴鑑 炉鑪 钁镢 钂镋 閲阅 暗闇 沾霑 俯頫 頽颓 顔颜 扬颺 飧飱 糍餈 糊餬 喂餵
    饑饥 駡骂 哄鬨 鮝鲞 凫鳬 鶿鹚 鷄鸡 鷴鹇 碱鹸鹼 面麪麫麺 曲麴 鼂鼌 啮齧 和龢 吊弔 堤隄 拏拿 斫斲 昵暱 浚濬 焔焰燄
    穗繐 緪縆 耇耈 揹背 籐藤 荳豆 耡锄 檐簷 潀潨 痹痺 睪睾 參蔘 鮎鯰 顎齶 妝粧 枱檯 両兩 並竝 亀龜 仮假 俱倶 兎兔 処處
    剤劑 労勞 効效 勅敕 勧勸 厠廁 呪咒 唖啞 営營 噛嚙 囲圍 図圖 圧壓 塩鹽 壌壤 壱壹 変變 姉姊 姫姬 対對 帰歸 廃廢
    弁瓣辨辯 弐貳 悩惱 戻戾 択擇 拠據 拡擴 挙擧舉 掻搔 撹攪 斎齋 暨曁 枡桝 桟棧 楡榆 概槪 権權 歓歡 歯齒 歲歳 沢澤
    浜濱 済濟 渋澀 満滿 溌潑 犠犧 猟獵 瓶甁 発發 皋皐 穏穩 竃竈 粛肅 糸絲 経經 絵繪 継繼 続續 総總 縄繩 繋繫 繍繡 缶罐
    聡聰 脳腦 舍舎 舗鋪 艶艷 茘荔 蛍螢 蝋蠟 褒襃 覇霸 覚覺 観觀 訳譯 読讀 豊豐 賛贊 軽輕 輌輛 辺邊 逓遞 遅遲 醗醱 醤醬
    釈釋 鉄鐵 鉱鑛 銭錢 関關 闘鬥鬪鬭 隠隱 鄰隣 霊靈 穎頴 餅餠 駅驛 駆驅 髄髓 鴎鷗 鱉鼈 齡齢
""".split()


def unihan(folder, name):
    """(code point, property, value) of each line."""
    content = bz2.decompress((folder / f"{name}.txt.bz2").read_bytes()).decode("utf-8")
    if f"# Unicode Version {VERSION}\n" not in content[:2000]:
        sys.exit(f"variants.py: {folder / name} is not of version {VERSION}")
    for line in content.splitlines():
        if line and not line.startswith("#"):
            point, property_, value = line.split("\t")
            yield int(point[2:], 16), property_, value


class Facts:
    """Groups of characters, as strings; in `simplified` the simplified form stands last."""

    def __init__(self, simplified, others, compatibility, national):
        self.simplified, self.others, self.compatibility, self.national = simplified, others, compatibility, national

    @classmethod
    def from_database(cls, folder):
        simplified, others, compatibility = set(), set(), set()
        for point, property_, value in [*unihan(folder, "Unihan_Variants"), *unihan(folder, "Unihan_OtherMappings")]:
            for target in re.findall(r"U\+(\w+)", value):
                pair = chr(point) + chr(int(target, 16))
                if ord(pair[0]) not in IDEOGRAPHS or ord(pair[1]) not in IDEOGRAPHS or pair[0] == pair[1]:
                    continue
                if property_ == "kSimplifiedVariant":
                    simplified.add(pair)
                elif property_ == "kTraditionalVariant":
                    simplified.add(pair[::-1])
                elif property_ in ("kZVariant", "kJoyoKanji", "kJinmeiyoKanji"):
                    others.add("".join(sorted(pair)))
        for line in (folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
            fields = line.split(";")
            if int(fields[0], 16) in COMPATIBILITY and re.fullmatch(r"\w{4}", fields[5]):
                pair = chr(int(fields[0], 16)) + chr(int(fields[5], 16))
                if ord(pair[1]) in IDEOGRAPHS:
                    compatibility.add(pair)
        return cls(sorted(simplified), sorted(others), sorted(compatibility), NATIONAL)

    @classmethod
    def from_tests(cls):
        content = (FACTS / "variants.hpp").read_text(encoding="utf-8")

        def groups(name):
            body = re.search(rf" {name}\[\] = {{\n(.*?)\n}};", content, re.DOTALL).group(1)
            return re.findall(r'"(.*?)"', body)

        return cls(*map(groups, ("simplified_forms", "other_forms", "compatibility_forms", "national_forms")))

    def mapping(self):
        """What each character folds to, without those that stay."""
        joined = {}

        def find(point):
            while point in joined:
                point = joined[point]
            return point

        for group in [*self.simplified, *self.others, *self.compatibility, *self.national]:
            for one, other in zip(group, group[1:]):
                one, other = sorted((find(one), find(other)))
                if one != other:
                    joined[other] = one
        classes = {}
        for point in sorted({point for pair in joined.items() for point in pair}):
            classes.setdefault(find(point), []).append(point)
        into = {group[-1] for group in self.simplified}
        only_into = into - {group[0] for group in self.simplified}
        mapped = {}
        for members in classes.values():
            usual = [point for point in members if ord(point) in IDEOGRAPHS]
            target = next((point for point in usual if point in only_into), usual[0])
            mapped.update({ord(point): ord(target) for point in members if point != target})
        return mapped


def place_of(point):
    """Where a code point stands in the table."""
    return point - IDEOGRAPHS.start if point in IDEOGRAPHS else point - COMPATIBILITY.start + len(IDEOGRAPHS)


def variant_tables(mapped):
    places = {place_of(point): target for point, target in mapped.items()}
    bits = [0] * ((len(IDEOGRAPHS) + len(COMPATIBILITY)) // 32)
    for place in places:
        bits[place // 32] |= 1 << place % 32
    counts = [sum(place < first for place in places) for first in range(0, len(bits) * 32, BLOCK)]
    targets = [places[place] for place in sorted(places)]
    return table_file("Han variants", "variants", "\n".join([
        "// A bit for each of U+4E00..U+9FFF and U+F900..U+FAFF: whether it has a target.\n"
        + array("uint32_t", "variant_bits", bits, "0x{:X}"),
        f"// How many have one before each {BLOCK}.\n" + array("uint16_t", "variant_counts", counts),
        "// The targets of those that have one, in order.\n" + array("uint16_t", "variant_targets", targets, "0x{:X}"),
    ]), source=SOURCE)


def variant_facts(facts):
    def groups(name, values):
        return array("const char*", name, [f'"{group}"' for group in values])

    return facts_file("Groups of Han variants", "\n".join([
        "// kSimplifiedVariant and kTraditionalVariant: traditional, simplified.\n"
        + groups("simplified_forms", facts.simplified),
        "// kZVariant, kJoyoKanji, kJinmeiyoKanji.\n" + groups("other_forms", facts.others),
        "// CJK compatibility ideographs and what they decompose to.\n"
        + groups("compatibility_forms", facts.compatibility),
        "// NATIONAL of the script.\n" + groups("national_forms", facts.national),
    ]), source=SOURCE)


def print_sizes(mapped):
    """Bytes that the layouts take of which one was chosen."""
    count = len(mapped)
    points = sorted(mapped)
    print(f"{count} characters with a target")
    bits = (len(IDEOGRAPHS) + len(COMPATIBILITY)) // 8
    print("bits, counts and targets", bits + bits * 8 // BLOCK * 2 + count * 2, sep="\t")
    print("the same, targets of 15 bits", bits + bits * 8 // BLOCK * 2 + (count * 15 + 7) // 8, sep="\t")
    print("sorted pairs, binary search", count * 4, sep="\t")
    gaps = [after - before for before, after in zip([IDEOGRAPHS.start, *points], points)]
    print("sorted, gaps in bytes, an index for each 32", sum(1 + gap // 255 for gap in gaps) + count * 2 + count // 8,
          sep="\t")
    for shift in (3, 4, 5, 6):
        leaves = {tuple(mapped.get(first + i, 0) for i in range(1 << shift)) for first in range(0x4E00, 0xFB00, 1 << shift)}
        top = (len(IDEOGRAPHS) + len(COMPATIBILITY)) >> shift
        print(f"two levels, leaves of {1 << shift}", (len(leaves) << shift + 1) + top * 2, sep="\t")
    print("hashed, keys and targets, 5/4 of the room", count * 5, sep="\t")


def main(arguments):
    folders = [pathlib.Path(argument) for argument in arguments if not argument.startswith("--")]
    check = "--check" in arguments
    readme = INSTALLED / "ReadMe.txt"
    if check and not folders and readme.is_file() and f"Version {VERSION} " in readme.read_text(encoding="utf-8"):
        folders = [INSTALLED]
    if check and not folders:
        print(f"no Unihan {VERSION} in {INSTALLED}: the table is held against the facts, and these against nothing")
    facts = Facts.from_database(folders[0]) if folders else Facts.from_tests()
    if "--sizes" in arguments:
        print_sizes(facts.mapping())
        return 0
    wanted = {FACTS / "variants.hpp": variant_facts(facts), TABLES / "variants.hpp": variant_tables(facts.mapping())}
    stale = [path for path, content in wanted.items()
             if not path.is_file() or path.read_text(encoding="utf-8") != content]
    for path in stale:
        if check:
            print(f"{path.relative_to(ROOT)} is not what tests/tools/variants.py writes")
        else:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
            print(f"wrote {path.relative_to(ROOT)}")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
