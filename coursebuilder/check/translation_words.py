"""Words of the languages of translation by which the rules know a “no”, and force, lies and threats.

`*` stands for any letters, `?` for one, `-` also for a space. A list holds too many words rather than too few,
so that nobody has to write round a rule.
"""

from __future__ import annotations

# “And” and “so” go before a word in Arabic without a space.
BEFORE = {"ar": "[وف]?"}
# In Persian the “not” is a letter before the verb.
_VERBS = (
    "باش بود باید شو شد کن کرد ده داد دار داشت رفت رو گو گفت گذار گذاشت خواه خواست توان توانست گیر گرفت زن خر خرید "
    "پرداز پرداخت فرست فرستاد فروش ماند مان بر یامد یاور یابد یافت آور نویس نوشت بین دید دان ترس پذیر شناس فهم خور "
    "خوان پرس یای بند کش سپار یفت شنو رسید رسد رسن"
)
_PERSIAN = " ".join(f"ن{verb}*" for verb in _VERBS.split())
NEGATIONS = {
    "ar": "لا لن لم ليس ليست ليسا ليستا ليسوا لسن لست لسنا لستم أليس* ألا لئلا كلا بلا بدون دون-أن عدم بعدم "
    "لعدم غير* بغير* لغير* إيا* ممنوع* يمنع تمنع أبدا مستحيل* يستحيل حذار",
    "fa": f"نه نی نمی* نیست* هیچ* هرگز بدون غیر غیرممکن ممنوع* بی بی\u200c* نادرست* ناممکن {_PERSIAN}",
    "sw": "si sio siyo hapana hakuna hamna hana sina huna hatuna hawana haina haipo hayupo hawapo kamwe bila wala "
    "marufuku pasipo* kuto* haku* haja?* sija?* huja?* siku??* huku?* sita?* huta?* "
    "ha*i hawa?* hata?* hatu?* hai?* hazi?* hali?* haya?* si?*i huw*i huj*i huh*i hut*i hup*i "
    "huf*i hul*i hud*i hus*i hun*i hum*i usi?*e usi?*i usi?*u msi?*e msi?*i msi?*u asi?*e asi?*i wasi?*e wasi?*i "
    "isi?*e isi?*i zisi?*e zisi?*i tusi?*e tusi?*i nisi?*e nisi?*i yasi?*e lisi?*e kisi?*e visi?*e asiye* wasio* "
    "isiyo* zisizo* lisilo* yasiyo* kisicho* visivyo* usio* hau* *sipo*",
    "es": "no ni nunca jamás nadie nada ningún ninguno ninguna sin tampoco prohibido prohibida imposible incorrecto "
    "incorrecta",
    "ru": "не ни нет нельзя никогда никто никого никому никем ничего ничто ничем ничему никак* ничь* нигде никуда без "
    "невозможн* неверн* неправ* некому нечего запрещ*",
    "uk": "не ні нема* ніколи ніхто нікого нікому ніким нічого ніщо нічим нічому жоден жодн* ніде нікуди ніяк* без "
    "неможлив* неправ* невірн* заборон*",
    "fr": "ne n'* pas non ni jamais rien aucun aucune sans nul nulle interdit interdite impossible",
    "so": "ma aan aanu aanan aanad aanay aysan uusan aadan aydaan aynaan yaan yaanad yaanu ha maya may waligaa weligaa "
    "weligii maaha maahan aha ahayn la'aan maanan midna cidna waxba marnaba lama kama uma kuma laguma lagama looma "
    "inaadan inaanad inaanan inaanu inaysan inuusan mamnuuc*",
    "ti": "ኣይ* ኣየ* ዘይ* ዘየ* ከይ* ከየ* እንተዘይ* ብዘይ* የለ* የብል* ክልኩል* ኩልኩል*",
}
NEGATIONS["prs"] = NEGATIONS["fa"]
# Words that look like a “no” and are none.
NO_NEGATIONS = {
    "fa": "نروژ* ناروی",
    "sw": "hali haki hadi habari hatari* halali halisi halijoto hati siri siki sisi usiku usikivu asili asilimia "
    "wasiwasi msingi msimu msikiti msiri hawa hata hatua hasi hani hayati hayo haya hakimu halmashauri hakiki hamsini "
    "sikukuu sitini",
    "ti": "ዘይት ዘይቲ ዘይትን ዘይቱ ኣየናይ* ኣየነይቲ* ኣየኖት* ኣየኖም* ኣየር ኣየርላንድ",
}
NO_NEGATIONS["prs"] = NO_NEGATIONS["fa"]
# The beginnings of words for force, lies, threats and tricks.
MEANS = {
    "ar": "بالقوة القوة قوة إكراه الإكراه بالإكراه إجبار الإجبار بالإجبار كذب الكذب بالكذب خداع الخداع بالخداع تهديد "
    "التهديد بالتهديد احتيال الاحتيال بالاحتيال والكذب والخداع والتهديد والإكراه",
    "fa": "زور به‌زور فریب تهدید دروغ اجبار اکراه نیرنگ",
    "sw": "nguvu vitisho kitisho udanganyifu uongo kulazimish kulaghai ulaghai hila",
    "es": "fuerza amenaza engaño coacción coaccion mentira",
    "ru": "сила силы силу силой насили угроз обман принужд ложь лжи",
    "uk": "сила сили силу силою силь насильст погроз обман примус брехн",
    "fr": "force menac tromp contraint mensong ruse",
    "so": "xoog khiyaan been hanjabaad qasab",
    "ti": "ሓይሊ ብሓይሊ ሓሶት ብሓሶት ምትላል ብምትላል ምፍርራሕ ብምፍርራሕ ግዴታ ብግዴታ",
}
MEANS["prs"] = MEANS["fa"]
