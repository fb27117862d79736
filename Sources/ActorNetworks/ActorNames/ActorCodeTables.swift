extension ActorCode {
    /// Regions.
    static let regions = table(
        """
        AFR Africa|ASA Asia|BLK Balkans|CRB Caribbean|CAU Caucasus|CFR Central Africa|\
        CAS Central Asia|CEU Central Europe|EIN East Indies|EAF East Africa|EEU Eastern Europe|\
        EUR Europe|LAM Latin America|MEA Middle East|MDT Mediterranean|NAF North Africa|\
        NMR North America|PGS Persian Gulf|SCN Scandinavia|SAM South America|SAS South Asia|\
        SEA Southeast Asia|SAF Southern Africa|WAF West Africa|WST The West|WSB West Bank|\
        GZS Gaza Strip|BAG Baghdad
        """)

    /// Roles, sorts of organisations, and religions.
    static let roles = table(
        """
        COP Police|GOV Government|INS Insurgents|JUD Judiciary|MIL Military|OPP Opposition|\
        REB Rebels|SEP Separatists|SPY Intelligence|UAF Armed forces of unknown side|\
        AGR Agriculture|BUS Business|CRM Criminals|CVL Civilians|DEV Development|EDU Education|\
        ELI Elites|ENV Environment|HLH Health|HRI Human rights|LAB Labour|LEG Legislature|\
        MED Media|REF Refugees|MOD Moderates|RAD Radicals|PTY Party|PKO Peacekeepers|\
        UIS Unidentified state actor|IGO Intergovernmental organisation|\
        IMG International armed group|INT International|MNC Multinational company|\
        NGM Non-governmental movement|NGO Non-governmental organisation|SET Settlers|\
        JEW Jewish|CHR Christian|MOS Muslim|HIN Hindu|BUD Buddhist|CTH Catholic|\
        DOX Orthodox|PRO Protestant|SHI Shia|SUN Sunni|SFI Sufi|ALE Alewi|DRZ Druze|SIK Sikh|\
        SHN Shinto|TAO Taoist|CON Confucian|HSD Hasidic|ITR Indigenous religion|JAN Jain|\
        JHW Jehovah's Witnesses|LDS Latter-day Saints|MRN Maronite|NRM New religious movement|\
        PAG Pagan|UDX Ultra-Orthodox|ZRO Zoroastrian|ATH Atheist|BAH Baháʼí|ADR African diasporic religion|CPT Coptic
        """)

    /// Organisations and movements.
    static let groups = table(
        """
        AAM Al-Aqsa Martyrs' Brigades|ABD Arab Bank for Economic Development in Africa|\
        ACC Arab Cooperation Council|ADB Asian Development Bank|AEU Council of Arab Economic Unity|\
        AFB African Development Bank|ALQ Al-Qaeda|AMF Arab Monetary Fund|AML Amal Movement|\
        AMN Amnesty International|AMU Arab Maghreb Union|ANO Abu Nidal Organization|APE OAPEC|\
        ARL Arab League|ASL South Lebanon Army|ASN ASEAN|\
        ATD Eastern and Southern African Trade and Development Bank|\
        BCA Bank of Central African States|BIS Bank for International Settlements|BTH Ba'ath Party|\
        CEM COMESA|CFA Franc Zone|CIS Commonwealth of Independent States|CMN Communists|\
        COE Council of Europe|CPA Cocoa Producers' Alliance|\
        CPC Association of Coffee Producing Countries|CRC Red Cross and Red Crescent|\
        CSS Community of Sahel-Saharan States|CWN Commonwealth of Nations|\
        DFL Democratic Front for the Liberation of Palestine|\
        EBR European Bank for Reconstruction and Development|\
        ECA Economic Community of Central African States|EEC European Union|\
        EFT European Free Trade Association|ENN Ennahda Movement|\
        FAO Food and Agriculture Organization|FID International Federation for Human Rights|\
        FIS Islamic Salvation Front|FLN National Liberation Front (Algeria)|FTA Fatah|\
        GCC Gulf Cooperation Council|GIA Armed Islamic Group|GOE Group of Eight|\
        GOS Group of Seven|GRP Greenpeace|GSP Salafist Group|GSS Group of 77|\
        HCH UN High Commissioner for Human Rights|HCR UN High Commissioner for Refugees|\
        HEZ Hezbollah|HIP Heavily Indebted Poor Countries|HMS Hamas|HRW Human Rights Watch|\
        IAC Inter-African Coffee Organization|\
        IAD Intergovernmental Authority on Development|\
        IAE International Atomic Energy Agency|IAF Islamic Action Front|\
        ICC International Criminal Court|ICG International Crisis Group|\
        ICJ International Court of Justice|ICO International Cocoa Organization|\
        IDB Islamic Development Bank|IGC International Grains Council|\
        IHF International Helsinki Federation|ILO International Labour Organization|\
        IMF International Monetary Fund|IOM International Organization for Migration|\
        IPU Inter-Parliamentary Union|IRC Red Cross|ISJ Palestinian Islamic Jihad|ITP Interpol|\
        JUR International Commission of Jurists|KDP Kurdistan Democratic Party|KID UNICEF|\
        LBA Israeli Labor Party|LKD Likud|MBR Muslim Brotherhood|MRZ Meretz|\
        MSF Médecins Sans Frontières|MSP Movement of Society for Peace|NAT NATO|\
        NEP New Partnership for Africa's Development|NON Non-Aligned Movement|\
        OAS Organization of American States|OAU Organization of African Unity|\
        OIC Organization of Islamic Cooperation|OPC OPEC|PAP Pan-African Parliament|\
        PFL Popular Front for the Liberation of Palestine|PLF Palestine Liberation Front|\
        PLO Palestine Liberation Organization|PLS Polisario Front|PMD People's Mujahedin of Iran|\
        PRC Paris Club|RCR Red Crescent|RND Democratic National Rally|\
        SAA South Asian Association for Regional Cooperation|\
        SAD Southern African Development Community|\
        SCE Organization for Security and Co-operation in Europe|SHA Shas|SOT SEATO|\
        TAL Taliban|UEM West African Economic and Monetary Union|UNO United Nations|\
        WAD West African Development Bank|WAM West African Monetary Union|WAS ECOWAS|\
        WBK World Bank|WCT International war crimes tribunals|WEF World Economic Forum|\
        WFP World Food Programme|WHO World Health Organization|WTO World Trade Organization|\
        XFM Oxfam
        """)

    private static func table(_ text: String) -> [String: String] {
        Dictionary(
            text.split(separator: "|").map { row in
                (String(row.prefix(3)), String(row.dropFirst(4)))
            }, uniquingKeysWith: { first, _ in first })
    }
}
