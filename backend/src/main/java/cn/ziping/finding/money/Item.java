package cn.ziping.finding.money;

import java.util.regex.Pattern;

/** Figures that every report has by the same name. */
enum Item {
    INCOME("(?:部门)?收入(?:总)?|总收入|收支"),
    SPENDING("(?:部门|单位|整体)+(?:总)?支出(?:总)?|总支出|支出总|支出合|部门整体|整体"),
    BASIC("(?:部门)?基本(?:支出|经费)"),
    PROJECT("(?:部门)?项目(?:支出|经费)"),
    PERSONNEL("(?:在职)?人员(?:经费|支出)(?:支出)?"),
    /** 机关运行经费 is a figure of its own: of offices only. */
    OPERATING("(?:日常)?公用(?:经费|支出)(?:支出)?"),
    AGENCY("机关运行(?:经费|费)(?:支出)?"),
    THREE_PUBLIC("三公(?:经费|支出)(?:支出)?|三公"),
    ABROAD("因公出[国境].{0,6}(?:费用?|经费|支出)?"),
    CARS("公务用车(?:购置(?:及|和|费及|费和|与|、)(?:运行)?(?:维护)?(?:运行)?(?:维护)?费?)?(?:费用?)?"),
    CAR_PURCHASE("(?:公务用?车|车辆)购置(?:费|经费)?|购置费"),
    CAR_RUNNING("(?:公务用?车|公车)(?:运行)?维护(?:运行)?(?:费用?|经费)?|公务用车运行(?:费用?|经费)?|公车运行(?:费用?|经费)?|运行维护费"),
    RECEPTION("公务接待(?:费用?|经费)?"),
    PROCUREMENT("政府采购(?:支出|金额|资金|规模)?|采购(?:支出|金额)?"),
    GOODS("(?:政府)?(?:采购)?货物(?:类|采购|支出|项目)*"),
    WORKS("(?:政府)?(?:采购)?工程(?:类|采购|支出|项目)*"),
    SERVICES("(?:政府)?(?:采购)?服务(?:类|采购|支出|项目)*"),
    SMALL_AND_MEDIUM("(?:政府采购)?(?:授予|面向|其中授予|给)?中小(?:微)?企业(?:的)?(?:合同|采购|份额|支出)*"),
    SMALL("(?:政府采购)?(?:授予|面向|其中授予|给)?小微企业(?:的)?(?:合同|采购|份额|支出)*"),
    OTHER("(?!)");

    private final Pattern words;

    Item(String words) {
        this.words = Pattern.compile("(?:" + words + ")(?:支出)?");
    }

    /** @param core of a label: without years, stages and filling words */
    static Item of(String core) {
        for (var item : values()) {
            if (item.words.matcher(core).matches()) {
                return item;
            }
        }
        return OTHER;
    }

    boolean isThreePublicPart() {
        return this == ABROAD || this == CARS || this == CAR_PURCHASE || this == CAR_RUNNING || this == RECEPTION;
    }
}
